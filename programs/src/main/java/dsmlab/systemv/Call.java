package dsmlab.systemv;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A System V call with its arguments. */
public sealed interface Call {

  /** Looks for shared memory, or makes it. */
  record Shmget(int key, long size, int flags) implements Call {}

  /** Attaches shared memory where the system likes, or at the address that it has anyway. */
  record Shmat(int id, long address, int flags) implements Call {}

  /** Detaches the shared memory that begins at an address. */
  record Shmdt(long address) implements Call {}

  /** Removes shared memory, tells its state, or changes its owner and mode. */
  record Shmctl(int id, int command, @Nullable Change change) implements Call {}

  /** Looks for a set of semaphores, or makes it. */
  record Semget(int key, int semaphores, int flags) implements Call {}

  /** Performs all operations on a set, or waits until it can. */
  record Semop(int id, List<Sembuf> operations) implements Call {
    public Semop {
      operations = List.copyOf(operations);
    }
  }

  /**
   * Asks or changes a set.
   *
   * @param values what {@code SETVAL} and {@code SETALL} set
   */
  record Semctl(int id, int number, int command, List<Integer> values, @Nullable Change change)
      implements Call {
    public Semctl {
      values = List.copyOf(values);
    }
  }

  /** Looks for a message queue, or makes it. */
  record Msgget(int key, int flags) implements Call {}

  /** Sends a message, or waits until there is room for it. */
  record Msgsnd(int id, Msgbuf message, int flags) implements Call {}

  /** Receives a message of a type of at most so many bytes, or waits for it. */
  record Msgrcv(int id, long bytes, long type, int flags) implements Call {}

  /** Removes a queue, tells its state, or changes its owner, mode and room. */
  record Msgctl(int id, int command, @Nullable Change change) implements Call {}

  /**
   * What {@code IPC_SET} changes.
   *
   * @param owner the login name of the new owner
   * @param mode the new rights, nine bits
   * @param queueBytes the new room of a message queue; ignored elsewhere
   */
  record Change(String owner, int mode, long queueBytes) {}

  /** Its name, such as {@code semop}. */
  default String name() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The call with its arguments, as a trace of system calls shows it. */
  default String text() {
    return switch (this) {
      case Shmget(int key, long size, int flags) ->
          "shmget(0x%x, %d, 0%o)".formatted(key, size, flags);
      case Shmat(int id, long address, int flags) ->
          "shmat(%d, %d, 0%o)".formatted(id, address, flags);
      case Shmdt(long address) -> "shmdt(0x%x)".formatted(address);
      case Shmctl(int id, int command, _) -> "shmctl(%d, %d)".formatted(id, command);
      case Semget(int key, int semaphores, int flags) ->
          "semget(0x%x, %d, 0%o)".formatted(key, semaphores, flags);
      case Semop(int id, List<Sembuf> operations) -> "semop(%d, %s)".formatted(id, operations);
      case Semctl(int id, int number, int command, List<Integer> values, _) ->
          "semctl(%d, %d, %d%s)"
              .formatted(id, number, command, values.isEmpty() ? "" : ", " + values);
      case Msgget(int key, int flags) -> "msgget(0x%x, 0%o)".formatted(key, flags);
      case Msgsnd(int id, Msgbuf message, int flags) ->
          "msgsnd(%d, %s, 0%o)".formatted(id, message, flags);
      case Msgrcv(int id, long bytes, long type, int flags) ->
          "msgrcv(%d, %d, %d, 0%o)".formatted(id, bytes, type, flags);
      case Msgctl(int id, int command, _) -> "msgctl(%d, %d)".formatted(id, command);
    };
  }
}
