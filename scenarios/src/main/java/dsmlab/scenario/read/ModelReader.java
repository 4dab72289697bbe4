package dsmlab.scenario.read;

import dsmlab.scenario.Point;
import dsmlab.scenario.model.CostModel;
import dsmlab.scenario.model.StummZhouModel;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.SettingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the {@code model:} of a scenario and refuses it where it does not hold. */
final class ModelReader {

  private final Mapping root;
  private final Problems problems;

  ModelReader(Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Reads the model; what it cannot be used for leaves a problem. */
  CostModel read(@Nullable Header header, List<Point> points) {
    Value written = root.get(Header.MODEL);
    if (header == null || written == null || !header.model().equals(StummZhouModel.ID)) {
      return CostModel.NONE;
    }
    CostModel model = new StummZhouModel();
    for (Point point : points) {
      try {
        point.protocols().forEach(protocol -> model.accessNanos(point, protocol));
      } catch (SettingException problem) {
        problems.add(written.position(), problem);
      }
    }
    return model;
  }
}
