package dsmlab.scenario.read;

import dsmlab.machine.WarmUp;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.Point;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.model.ClosedForm;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problem;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Reads scenarios, or says everything that is wrong with them at once. */
public final class ScenarioReader {

  /** The most runs of an experiment. */
  public static final int RUNS_MAX = 100_000;

  private final Catalogs catalogs;
  private final Path spillDirectory;

  /**
   * A reader of scenarios that name things of some catalogues.
   *
   * @param spillDirectory where a workload may make temporary files while it is looked at
   */
  public ScenarioReader(Catalogs catalogs, Path spillDirectory) {
    this.catalogs = catalogs;
    this.spillDirectory = spillDirectory;
  }

  /**
   * Reads a scenario.
   *
   * @param assignments what options put in place of the scenario's own values
   * @throws ScenarioException with all problems when there is one
   */
  public Experiment read(SourceText source, List<Assignment> assignments) {
    Problems problems = new Problems();
    Mapping root = new RootReader(catalogs.protocols(), problems).read(source, assignments);
    Header header = Header.read(root, problems);
    long seed = header == null ? 1 : header.seed();
    WarmUp warmUp = header == null ? WarmUp.NONE : header.warmUp();
    WorkloadProbe probe =
        new WorkloadProbe(source.directory(), seed, spillDirectory, catalogs.programHashes());
    List<Axis> axes = new SweepReader(problems).read(root);
    List<String> paths = axes.stream().flatMap(axis -> axis.paths().stream()).toList();
    refuseSwept(assignments, paths, problems);
    PointReader reader = new PointReader(root, catalogs, probe, warmUp);
    List<Point> points = new PointsReader(root, reader, problems).read(axes, paths);
    ClosedForm model = new ModelReader(root, problems).read(header, points);
    refuse(problems);
    if (header == null) {
      throw new IllegalStateException("a bad header must have left a problem");
    }
    Scenario scenario = scenario(header, points);
    refuseTooMany(scenario, points, root);
    return new Experiment(scenario, model, text(source, assignments), paths, points);
  }

  /** The scenario's text, and at its end, as comments, what options have changed. */
  private static String text(SourceText source, List<Assignment> assignments) {
    StringBuilder text = new StringBuilder(source.text());
    for (Assignment assignment : assignments) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
      text.append("# changed by an option: ").append(assignment).append('\n');
    }
    return text.toString();
  }

  /** An option cannot give one value to what the scenario gives many. */
  private static void refuseSwept(
      List<Assignment> assignments, List<String> paths, Problems problems) {
    for (Assignment assignment : assignments) {
      if (paths.contains(assignment.path())) {
        String what = "the scenario sweeps '%s'".formatted(assignment.path());
        String expected = "--set sweep.%s=[...]".formatted(assignment.path());
        problems.add(assignment.position(), what, expected);
      }
    }
  }

  private static Scenario scenario(Header header, List<Point> points) {
    List<Scenario.Contestant> contestants = Contestants.of(points);
    return new Scenario(
        header.name(),
        header.description(),
        header.seed(),
        header.replications(),
        header.checks(),
        contestants,
        header.warmUp().equals(WarmUp.NONE) ? "" : header.warmUp().toString());
  }

  private static void refuseTooMany(Scenario scenario, List<Point> points, Mapping root) {
    long replications = scenario.replications().most();
    long runs = replications * points.size() * scenario.protocols().size();
    if (runs > RUNS_MAX) {
      String what = "this scenario has %d runs".formatted(runs);
      String expected = "at most " + RUNS_MAX;
      throw new ScenarioException(List.of(Problem.at(root.position(), what, expected)));
    }
  }

  private static void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems.sorted());
    }
  }
}
