package dsmlab.scenario.read;

import dsmlab.scenario.model.StummZhouModel;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The simple keys of a scenario. */
record Header(
    String name, String description, long seed, int replications, boolean checks, String model) {

  /** The most replications. */
  static final int REPLICATIONS_MAX = 100_000;

  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";
  private static final String SEED = "seed";
  private static final String REPLICATIONS = "replications";
  private static final String CHECKS = "checks";
  static final String MODEL = "model";
  private static final String WHERE = "where";

  /** The simple keys. */
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.requiredText(NAME, "A short name, the first column of the result rows."),
          new Parameter(
              DESCRIPTION, Parameter.Type.TEXT, "", "What the scenario shows.", List.of(), 0),
          Parameter.longInteger(SEED, 1, Long.MIN_VALUE, "The seed of all random streams."),
          Parameter.integer(
              REPLICATIONS,
              1,
              1,
              REPLICATIONS_MAX,
              "How often each point is run, with other draws."),
          Parameter.flag(CHECKS, false, "Whether invariants are checked while running."),
          Parameter.choice(
              MODEL,
              List.of("none", StummZhouModel.ID),
              "A closed form whose cost per access stands beside the measured one."));

  private static final List<String> KEYS =
      Stream.concat(
              PARAMETERS.stream().map(Parameter::name),
              Stream.of("machine", "workload", "protocols", "sweep", WHERE))
          .toList();

  /** Whether the value of a key is a text of its own form, not YAML, when an option gives it. */
  static boolean isText(String key) {
    return key.equals(NAME) || key.equals(DESCRIPTION) || key.equals(WHERE);
  }

  /** Reads the simple keys and refuses unknown ones; null when something is wrong. */
  static @Nullable Header read(Mapping root, Problems problems) {
    SectionReader sections = new SectionReader(problems, new Variables());
    sections.refuseUnknown(root, "the scenario", KEYS);
    Settings settings = sections.settings(root, "", PARAMETERS);
    if (settings == null) {
      return null;
    }
    return new Header(
        settings.text(NAME),
        settings.text(DESCRIPTION).strip(),
        settings.longInteger(SEED),
        settings.integer(REPLICATIONS),
        settings.flag(CHECKS),
        settings.text(MODEL));
  }

  /** The constraint of the sweep, or null. */
  static @Nullable Scalar where(Mapping root, Problems problems) {
    Value where = root.get(WHERE);
    if (where instanceof Scalar scalar && !scalar.absent()) {
      return scalar;
    }
    if (where != null) {
      problems.add(where.position(), "'where' is " + where.kind(), "an expression");
    }
    return null;
  }
}
