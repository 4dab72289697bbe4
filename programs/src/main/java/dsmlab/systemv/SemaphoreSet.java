package dsmlab.systemv;

import it.unimi.dsi.fastutil.ints.Int2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of semaphores: values, who waits, and what is to be taken back when a process ends. */
final class SemaphoreSet extends IpcObject {

  /** A process that waits until all its operations can be performed. */
  record Waiting(Caller caller, List<Sembuf> operations, int blockedBy) {

    /** The operation that cannot be performed. */
    Sembuf blocking() {
      return operations.get(blockedBy);
    }
  }

  private static final int NOBODY = -1;

  private final int valueMax;
  private final int[] values;
  private final int[] lastProcess;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Int2ObjectAVLTreeMap<int[]> adjustments = new Int2ObjectAVLTreeMap<>();

  SemaphoreSet(int id, IpcPerm permissions, int semaphores, int valueMax) {
    super(id, permissions);
    this.valueMax = valueMax;
    this.values = new int[semaphores];
    this.lastProcess = new int[semaphores];
    Arrays.fill(lastProcess, NOBODY);
  }

  /** The same set, apart from this one. */
  SemaphoreSet copy() {
    SemaphoreSet copy = new SemaphoreSet(id(), permissions(), values.length, valueMax);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    System.arraycopy(lastProcess, 0, copy.lastProcess, 0, values.length);
    copy.waiting.addAll(waiting);
    for (Int2ObjectMap.Entry<int[]> each : adjustments.int2ObjectEntrySet()) {
      copy.adjustments.put(each.getIntKey(), each.getValue().clone());
    }
    return copy;
  }

  /** For how many processes something is to be taken back. */
  int adjusted() {
    return adjustments.size();
  }

  int size() {
    return values.length;
  }

  int value(int number) {
    return values[number];
  }

  int lastProcess(int number) {
    return lastProcess[number];
  }

  List<Integer> values() {
    return Arrays.stream(values).boxed().toList();
  }

  /** Those that wait, in the order in which they came. */
  List<Waiting> waiting() {
    return waiting;
  }

  /** How many wait for a semaphore to grow, or to become zero. */
  int waitingFor(int number, boolean zero) {
    return (int)
        waiting.stream()
            .map(Waiting::blocking)
            .filter(blocking -> blocking.number() == number && (blocking.operation() == 0) == zero)
            .count();
  }

  /** What cannot be performed at present. */
  static final int NOTHING = -1;

  /**
   * Performs all operations in their order, or none.
   *
   * @return the index of the first that cannot be performed at present, or {@link #NOTHING}
   * @throws Refused {@code ERANGE} when a value, or what is to be taken back, would become too
   *     large
   */
  int perform(Caller caller, List<Sembuf> operations) throws Refused {
    int[] after = values.clone();
    int[] undo = adjustments.getOrDefault(caller.process(), new int[values.length]).clone();
    for (int i = 0; i < operations.size(); i++) {
      if (!perform(operations.get(i), after, undo)) {
        return i;
      }
    }
    System.arraycopy(after, 0, values, 0, values.length);
    if (operations.stream().anyMatch(Sembuf::undone)) {
      adjustments.put(caller.process(), undo);
    }
    operations.forEach(operation -> lastProcess[operation.number()] = caller.process());
    return NOTHING;
  }

  /** Performs an operation on some values; false when it cannot be performed at present. */
  private boolean perform(Sembuf operation, int[] onValues, int[] undo) throws Refused {
    int number = operation.number();
    long after = (long) onValues[number] + operation.operation();
    if (operation.operation() == 0 ? after != 0 : after < 0) {
      return false;
    }
    long adjustment = (long) undo[number] - (operation.undone() ? operation.operation() : 0);
    if (after > valueMax || adjustment > valueMax || adjustment < -valueMax - 1L) {
      throw new Refused(Errno.ERANGE);
    }
    onValues[number] = (int) after;
    undo[number] = (int) adjustment;
    return true;
  }

  /** Takes back what a process that has ended wants taken back; values stay in their range. */
  boolean undo(int process) {
    int[] adjustment = adjustments.remove(process);
    if (adjustment == null) {
      return false;
    }
    for (int number = 0; number < values.length; number++) {
      if (adjustment[number] != 0) {
        values[number] = Math.clamp((long) values[number] + adjustment[number], 0, valueMax);
        lastProcess[number] = process;
      }
    }
    return true;
  }

  /** Sets a value; what was to be taken back there is forgotten. */
  void set(Caller caller, int number, int value) {
    values[number] = value;
    lastProcess[number] = caller.process();
    adjustments.values().forEach(adjustment -> adjustment[number] = 0);
  }

  @Override
  long extent() {
    return values.length;
  }

  @Override
  Status status() {
    return new Status.Semid(permissions(), values.length);
  }
}
