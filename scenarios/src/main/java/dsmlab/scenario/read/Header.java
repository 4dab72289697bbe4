package dsmlab.scenario.read;

import dsmlab.machine.WarmUp;
import dsmlab.scenario.Replications;
import dsmlab.scenario.model.ClosedForms;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The simple keys of a scenario. */
record Header(
    String name,
    String description,
    long seed,
    Replications replications,
    boolean checks,
    String model,
    WarmUp warmUp) {

  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";
  private static final String SEED = "seed";
  private static final String CHECKS = "checks";
  static final String MODEL = "model";
  private static final String WARM_UP = "warmUp";
  private static final String WHERE = "where";

  private static final List<Parameter> SIMPLE =
      List.of(
          Parameter.requiredText(NAME, "A short name, the first column of the result rows."),
          new Parameter(
              DESCRIPTION, Parameter.Type.TEXT, "", "What the scenario shows.", List.of(), 0),
          Parameter.longInteger(SEED, 1, Long.MIN_VALUE, "The seed of all random streams."),
          Parameter.flag(CHECKS, false, "Whether invariants are checked while running."),
          Parameter.choice(
              MODEL, ClosedForms.ids(), "What theory says, to stand beside what is measured."),
          new Parameter(
              WARM_UP,
              Parameter.Type.TEXT,
              "0s",
              "What is not measured of each run: a time, or a number of references.",
              List.of(),
              0));

  /** The keys at the top that have a short form. */
  static final List<Parameter> PARAMETERS =
      Stream.concat(SIMPLE.stream(), ReplicationsReader.FIXED.stream()).toList();

  private static final List<String> KEYS =
      Stream.concat(
              PARAMETERS.stream().map(Parameter::name),
              Stream.of("machine", "workload", FaultsReader.FAULTS, "protocols", "sweep", WHERE))
          .toList();

  /** Whether the value of a key is a text of its own form, not YAML, when an option gives it. */
  static boolean isText(String key) {
    return key.equals(NAME) || key.equals(DESCRIPTION) || key.equals(WHERE);
  }

  /** Reads the simple keys and refuses unknown ones; null when something is wrong. */
  static @Nullable Header read(Mapping root, Problems problems) {
    SectionReader sections = new SectionReader(problems, new Variables());
    sections.refuseUnknown(root, "the scenario", KEYS);
    Settings settings = sections.settings(root, "", SIMPLE);
    Replications replications = new ReplicationsReader(sections, problems).read(root);
    WarmUp warmUp = settings == null ? null : warmUp(root, settings.text(WARM_UP), problems);
    if (settings == null || replications == null || warmUp == null) {
      return null;
    }
    if (!settings.text(MODEL).equals("none") && !warmUp.equals(WarmUp.NONE)) {
      problems.add(root.position(), "a model is about whole runs", "no 'warmUp' beside 'model'");
      return null;
    }
    return new Header(
        settings.text(NAME),
        settings.text(DESCRIPTION).strip(),
        settings.longInteger(SEED),
        replications,
        settings.flag(CHECKS),
        settings.text(MODEL),
        warmUp);
  }

  private static @Nullable WarmUp warmUp(Mapping root, String text, Problems problems) {
    try {
      return WarmUp.parse(text);
    } catch (SettingException problem) {
      Value value = root.get(WARM_UP);
      problems.add(value == null ? root.position() : value.position(), problem);
      return null;
    }
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
