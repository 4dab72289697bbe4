package dsmlab.systemv;

import it.unimi.dsi.fastutil.ints.Int2ObjectAVLTreeMap;
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
   * @throws Refused {@code ERANGE} when a value would become too large
   */
  int perform(Caller caller, List<Sembuf> operations) throws Refused {
    int[] before = values.clone();
    int blocked = performEach(operations, before);
    if (blocked != NOTHING) {
      System.arraycopy(before, 0, values, 0, values.length);
      return blocked;
    }
    operations.forEach(operation -> lastProcess[operation.number()] = caller.process());
    operations.stream().filter(Sembuf::undone).forEach(undone -> noteUndo(caller, undone));
    return NOTHING;
  }

  private int performEach(List<Sembuf> operations, int[] before) throws Refused {
    for (int i = 0; i < operations.size(); i++) {
      Sembuf operation = operations.get(i);
      int value = values[operation.number()];
      int after = value + operation.operation();
      if (operation.operation() == 0 ? value != 0 : after < 0) {
        return i;
      }
      if (after > valueMax) {
        System.arraycopy(before, 0, values, 0, values.length);
        throw new Refused(Errno.ERANGE);
      }
      values[operation.number()] = after;
    }
    return NOTHING;
  }

  private void noteUndo(Caller caller, Sembuf undone) {
    adjustments.computeIfAbsent(caller.process(), _ -> new int[values.length])[undone.number()] -=
        undone.operation();
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
  Status status() {
    return new Status.Semid(permissions(), values.length);
  }
}
