package dsmlab.scenario.read;

import dsmlab.scenario.Point;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a scenario at every point of its sweep that its constraint lets through. */
final class PointsReader {

  private final Mapping root;
  private final PointReader reader;
  private final Problems problems;

  PointsReader(Mapping root, PointReader reader, Problems problems) {
    this.root = root;
    this.reader = reader;
    this.problems = problems;
  }

  /** The points in the order of the sweep; what is wrong with any of them is a problem. */
  List<Point> read(List<Axis> axes, List<String> paths) {
    if (SweepPoints.count(axes) > SweepPoints.COMBINATIONS_MAX) {
      problems.add(
          positionOfSweep(),
          "the sweep has more than %d combinations".formatted(SweepPoints.COMBINATIONS_MAX),
          "fewer values or fewer axes");
      return List.of();
    }
    Scalar where = Header.where(root, problems);
    List<List<Axis.Step>> combinations = SweepPoints.of(axes);
    Constraint constraint = where == null ? null : constraint(where, combinations, paths);
    List<Point> points = new ArrayList<>();
    for (List<Axis.Step> steps : combinations) {
      add(reader.read(steps), constraint, points);
    }
    if (points.isEmpty() && where != null && problems.isEmpty()) {
      problems.add(where.position(), "no point of the sweep fulfils this", "at least one");
    }
    return points;
  }

  /** The constraint, or null when it cannot be used; all points are then looked at. */
  private @Nullable Constraint constraint(
      Scalar where, List<List<Axis.Step>> combinations, List<String> paths) {
    Variables known = new Variables();
    combinations.forEach(steps -> known.declareAll(reader.read(steps).variables()));
    Constraint constraint = new Constraint(where, paths, known, problems);
    return constraint.isMeaningful() ? constraint : null;
  }

  private Position positionOfSweep() {
    Value sweep = root.get(SweepReader.KEY);
    return sweep == null ? root.position() : sweep.position();
  }

  private void add(
      PointReader.Reading reading, @Nullable Constraint constraint, List<Point> points) {
    if (constraint != null && !constraint.admits(reading.variables())) {
      return;
    }
    problems.addAll(reading.problems());
    if (reading.point() != null) {
      points.add(reading.point());
    }
  }
}
