package dsmlab.machine;

import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process does past a read fault before the answer is there: each reference with what it has
 * seen, and the words that it has stored, which nobody else sees.
 */
final class Speculation {

  /** A reference that counts only when the guess was right; {@code bits} were loaded or stored. */
  record Guess(Reference reference, long bits) {}

  private final Reference faulted;
  private final int answersBefore;
  private final List<Guess> guesses = new ArrayList<>();
  private final Long2LongOpenHashMap stored = new Long2LongOpenHashMap();
  private boolean begun;
  private boolean stopped;
  private long workPicos;
  private long restPicos;

  /**
   * A speculation that has yet to get the processor.
   *
   * @param faulted the load that has faulted
   * @param answersBefore how many answers the process had before it
   */
  Speculation(Reference faulted, int answersBefore) {
    this.faulted = faulted;
    this.answersBefore = answersBefore;
  }

  Reference faulted() {
    return faulted;
  }

  int answersBefore() {
    return answersBefore;
  }

  /** The process has the processor. */
  void begin() {
    begun = true;
  }

  boolean begun() {
    return begun;
  }

  /** The process waits for the answer before it does anything else. */
  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  /** A reference with what it has loaded or stored. */
  void add(Reference reference, long bits) {
    guesses.add(new Guess(reference, bits));
  }

  /** All references in their order, the one that has faulted first. */
  List<Guess> guesses() {
    return guesses;
  }

  /** The bits of the word of an address: those that it has stored, or else those in memory. */
  long word(long address, long inMemory) {
    return stored.getOrDefault(wordOf(address), inMemory);
  }

  void store(long address, long word) {
    stored.put(wordOf(address), word);
  }

  private static long wordOf(long address) {
    return address >> Values.WORD_SHIFT;
  }

  void work(long picos) {
    workPicos += picos;
  }

  /** Processor time of what it has done, and of what it has begun. */
  long workPicos() {
    return workPicos;
  }

  /** Some work must wait for the answer, since it would last too long. */
  void leave(long picos) {
    restPicos = picos;
  }

  long restPicos() {
    return restPicos;
  }
}
