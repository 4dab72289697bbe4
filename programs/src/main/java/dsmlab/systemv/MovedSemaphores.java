package dsmlab.systemv;

/**
 * A set of semaphores between two kernels: its values, who waits for it, and what is to be taken
 * back when processes end. It does not change.
 */
public final class MovedSemaphores {

  private static final int OPERATION_BYTES = 6;
  private static final int PROCESS_BYTES = 8;

  private final SemaphoreSet set;

  MovedSemaphores(SemaphoreSet set) {
    this.set = set.copy();
  }

  SemaphoreSet unpacked() {
    return set.copy();
  }

  @Override
  public String toString() {
    return "set %d with %s and %d who wait".formatted(set.id(), set.values(), waiting());
  }

  /** How many processes wait for it. */
  public int waiting() {
    return set.waiting().size();
  }

  /** How long it is in a message: values and last processes, those that wait, and undo. */
  public int bytes() {
    int perSemaphore = Short.BYTES + Integer.BYTES;
    int waiting =
        set.waiting().stream()
            .mapToInt(each -> PROCESS_BYTES + OPERATION_BYTES * each.operations().size())
            .sum();
    int undo = set.adjusted() * (PROCESS_BYTES + Short.BYTES * set.size());
    return perSemaphore * set.size() + waiting + undo;
  }
}
