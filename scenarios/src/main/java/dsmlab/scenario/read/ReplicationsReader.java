package dsmlab.scenario.read;

import dsmlab.machine.Metrics;
import dsmlab.scenario.Replications;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how often each point is run: a number, or until a precision is reached. */
final class ReplicationsReader {

  /** The key in a scenario. */
  static final String KEY = "replications";

  /** The most replications. */
  static final int REPLICATIONS_MAX = 100_000;

  private static final String LEAST = "least";
  private static final String MOST = "most";
  private static final String PRECISION = "precision";
  private static final String METRIC = "metric";
  private static final double PRECISION_LEAST = 1e-6;

  /** The short form. */
  static final List<Parameter> FIXED =
      List.of(
          Parameter.integer(
              KEY, 1, 1, REPLICATIONS_MAX, "How often each point is run, with other draws."));

  /** The keys of the long form. */
  static final List<Parameter> VARYING =
      List.of(
          Parameter.integer(LEAST, 5, 2, REPLICATIONS_MAX, "How often each point is run at least."),
          Parameter.integer(MOST, 50, 2, REPLICATIONS_MAX, "How often at most."),
          Parameter.number(
              PRECISION,
              "2%",
              PRECISION_LEAST,
              1,
              "The half-width of the 95 % interval that is enough, as a share of the mean."),
          new Parameter(
              METRIC,
              Parameter.Type.CHOICE,
              "executionTime",
              "The metric whose interval counts.",
              Metrics.CATALOG.ids(),
              0));

  private final SectionReader sections;
  private final Problems problems;

  ReplicationsReader(SectionReader sections, Problems problems) {
    this.sections = sections;
    this.problems = problems;
  }

  /** Reads them; null when something is wrong. */
  @Nullable Replications read(Mapping root) {
    if (root.get(KEY) instanceof Mapping varying) {
      return readVarying(varying);
    }
    Settings settings = sections.settings(root, "", FIXED);
    return settings == null ? null : Replications.fixed(settings.integer(KEY));
  }

  private @Nullable Replications readVarying(Mapping section) {
    sections.refuseUnknown(
        section, "'replications'", VARYING.stream().map(Parameter::name).toList());
    Settings settings = sections.settings(section, KEY, VARYING);
    if (settings == null) {
      return null;
    }
    int least = settings.integer(LEAST);
    int most = settings.integer(MOST);
    if (most < least) {
      String what = "at most %d replications, but at least %d".formatted(most, least);
      Value value = section.get(MOST);
      Position position = value == null ? section.position() : value.position();
      problems.add(position, what, "'most' not below 'least'");
      return null;
    }
    return new Replications(least, most, settings.number(PRECISION), settings.text(METRIC));
  }
}
