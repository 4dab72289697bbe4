package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import java.util.Arrays;

/** Checks the operations at each location by themselves. */
final class ByLocation {

  private ByLocation() {}

  /** Stops at the first location that is violated; goes on after one that is not decided. */
  static Finding check(History history, Budget budget, Checker ofLocation) {
    if (history.locations() == 1) {
      return ofLocation.check(history, budget);
    }
    Finding result = Finding.VALID;
    for (int[] operations : history.byLocation()) {
      Finding finding = ofLocation.check(history.part(operations), budget);
      switch (finding.answer()) {
        case VALID -> {}
        case UNKNOWN -> result = Finding.UNKNOWN;
        case VIOLATED -> {
          int[] core = finding.core().intStream().map(index -> operations[index]).toArray();
          Arrays.sort(core);
          return Finding.violatedBy(core);
        }
      }
    }
    return result;
  }
}
