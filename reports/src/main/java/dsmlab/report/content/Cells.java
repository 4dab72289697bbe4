package dsmlab.report.content;

import dsmlab.report.part.Table.Cell;
import dsmlab.scenario.Scenario.Contestant;
import java.util.Locale;

/** Cells that several tables have. */
final class Cells {

  private Cells() {}

  /** The name of a protocol in its colour, with a dagger when it promises less than others. */
  static Cell protocol(Results results, Contestant contestant) {
    String dagger = results.contests().promisesLess(contestant) ? " †" : "";
    return Cell.protocol(contestant.label() + dagger, results.colors().of(contestant));
  }

  /** A whole number. */
  static Cell count(long value) {
    return Cell.number(String.format(Locale.ROOT, "%,d", value), (double) value);
  }
}
