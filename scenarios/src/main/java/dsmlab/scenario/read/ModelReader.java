package dsmlab.scenario.read;

import dsmlab.scenario.Point;
import dsmlab.scenario.model.ClosedForm;
import dsmlab.scenario.model.ClosedForms;
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
  ClosedForm read(@Nullable Header header, List<Point> points) {
    Value written = root.get(Header.MODEL);
    if (header == null || written == null) {
      return ClosedForm.NONE;
    }
    ClosedForm model = ClosedForms.of(header.model());
    for (Point point : points) {
      try {
        model.check(point);
      } catch (SettingException problem) {
        problems.add(written.position(), problem);
      }
    }
    return model;
  }
}
