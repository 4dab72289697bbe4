package dsmlab.scenario.read;

import dsmlab.machine.Metrics;
import dsmlab.scenario.Replications;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
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
  private static final String SHARE = "a share of the mean between 0 and 1, such as 2% or 0.02";

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
          text(PRECISION, "2%", "The half-width of the 95 % interval that is enough."),
          text(METRIC, "executionTime", "The metric whose interval counts."));

  private final SectionReader sections;
  private final Problems problems;

  ReplicationsReader(SectionReader sections, Problems problems) {
    this.sections = sections;
    this.problems = problems;
  }

  private static Parameter text(String name, String defaultText, String description) {
    return new Parameter(name, Parameter.Type.TEXT, defaultText, description, List.of(), 0);
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
    sections.refuseUnknown(section, "'replications'", VARYING.stream().map(Parameter::name).toList());
    Settings settings = sections.settings(section, KEY, VARYING);
    if (settings == null) {
      return null;
    }
    Double share = precision(section, settings.text(PRECISION));
    String metric = metric(section, settings.text(METRIC));
    int least = settings.integer(LEAST);
    int most = settings.integer(MOST);
    if (most < least) {
      String what = "at most %d replications, but at least %d".formatted(most, least);
      problems.add(position(section, MOST), what, "'most' not below 'least'");
    }
    boolean good = share != null && metric != null && most >= least;
    return good ? new Replications(least, most, share, metric) : null;
  }

  private @Nullable String metric(Mapping section, String name) {
    try {
      return Metrics.CATALOG.find(name).id();
    } catch (SettingException problem) {
      problems.add(position(section, METRIC), problem);
      return null;
    }
  }

  private @Nullable Double precision(Mapping section, String text) {
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1).strip() : text;
    try {
      double share = Double.parseDouble(number) / (percent ? 100 : 1);
      if (share > 0 && share < 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    problems.add(
        position(section, PRECISION), "'%s' is no precision".formatted(text), SHARE);
    return null;
  }

  private static Position position(Mapping section, String key) {
    Value value = section.get(key);
    return value == null ? section.position() : value.position();
  }
}
