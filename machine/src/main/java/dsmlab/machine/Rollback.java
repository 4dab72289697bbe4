package dsmlab.machine;

import dsmlab.checkpoint.RecoveryLine;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * How a machine has gone back.
 *
 * @param line the state of each node; that of one that did not go back was saved just now
 * @param references how many references of each process are kept
 * @param memory what monitors take for the value of a word now, by its number
 */
public record Rollback(RecoveryLine line, List<Long> references, LongUnaryOperator memory) {

  public Rollback {
    references = List.copyOf(references);
  }
}
