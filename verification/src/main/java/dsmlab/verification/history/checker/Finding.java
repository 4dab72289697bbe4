package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntImmutableList;
import java.util.stream.IntStream;

/**
 * What a checker has found.
 *
 * @param core operations that, with the writes that they read from, violate the model by
 *     themselves; empty unless it is violated
 */
record Finding(Answer answer, IntImmutableList core) {

  static final Finding VALID = new Finding(Answer.VALID, IntImmutableList.of());
  static final Finding UNKNOWN = new Finding(Answer.UNKNOWN, IntImmutableList.of());

  /** Some operations violate the model. */
  static Finding violatedBy(int... core) {
    return new Finding(Answer.VIOLATED, new IntImmutableList(core));
  }

  /** No smaller part is known. */
  static Finding violatedBy(History all) {
    return violatedBy(IntStream.range(0, all.size()).toArray());
  }

  /** A violation is found by all operations together. */
  static Finding of(Answer answer, History history) {
    return switch (answer) {
      case VALID -> VALID;
      case UNKNOWN -> UNKNOWN;
      case VIOLATED -> violatedBy(history);
    };
  }

  boolean isValid() {
    return answer == Answer.VALID;
  }
}
