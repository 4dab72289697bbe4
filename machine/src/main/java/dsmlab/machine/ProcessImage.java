package dsmlab.machine;

import dsmlab.program.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint holds of a process: all it knows are the answers it has got.
 *
 * @param answers how many it had got
 * @param pending the answer that it had been given but not taken yet
 * @param calls how many of its System V calls had been answered
 * @param barriers how many barriers it had passed
 * @param references how many of its references had been performed
 * @param storing the store that it was waiting for, or 0
 * @param storingSincePicos when it made the reference that it was waiting for
 * @param exited whether it had ended and the system knew
 * @param owedPicos how far it had run ahead
 */
record ProcessImage(
    int answers,
    @Nullable Response pending,
    int calls,
    int barriers,
    long references,
    long storing,
    long storingSincePicos,
    boolean exited,
    long owedPicos) {

  /** A process that has yet to begin. */
  static final ProcessImage BEGINNING = new ProcessImage(0, null, 0, 0, 0, 0, 0, false, 0);
}
