package dsmlab.systemv;

/**
 * One operation of {@code semop}.
 *
 * @param number the semaphore of the set, from 0
 * @param operation what is added to its value; 0 waits until the value is zero
 * @param flags {@link SystemV#IPC_NOWAIT} and {@link SystemV#SEM_UNDO}
 */
public record Sembuf(int number, int operation, int flags) {

  /** An operation without flags. */
  public Sembuf(int number, int operation) {
    this(number, operation, 0);
  }

  boolean undone() {
    return SystemV.has(flags, SystemV.SEM_UNDO);
  }

  boolean refusesToWait() {
    return SystemV.has(flags, SystemV.IPC_NOWAIT);
  }

  @Override
  public String toString() {
    return number + (operation >= 0 ? "+" : "") + operation + (undone() ? "u" : "");
  }
}
