package dsmlab.report.content;

import dsmlab.report.words.Words;
import dsmlab.scenario.Replications;
import dsmlab.scenario.Scenario;
import java.util.Locale;

/** How much was run and measured, in words. */
final class Extent {

  private Extent() {}

  /** Such as {@code 3 replications} or {@code 5 to 50 replications}. */
  static String replications(Scenario scenario) {
    Replications replications = scenario.replications();
    return replications.vary()
        ? String.format(Locale.ROOT, "%s replications", replications)
        : Words.plural(replications.least(), "replication");
  }

  /** What is not measured, with a comma before it; nothing when everything is. */
  static String warmUp(Scenario scenario) {
    return scenario.warmUp().isEmpty() ? "" : ", not measured: the first " + scenario.warmUp();
  }
}
