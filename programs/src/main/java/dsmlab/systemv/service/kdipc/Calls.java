package dsmlab.systemv.service.kdipc;

import dsmlab.systemv.Call;
import dsmlab.systemv.SystemV;
import java.util.OptionalInt;

/** What the service reads in calls. */
final class Calls {

  private Calls() {}

  /** The key that a call looks for; empty when it looks for none. */
  static OptionalInt key(Call call) {
    return switch (call) {
      case Call.Shmget get -> OptionalInt.of(get.key());
      case Call.Semget get -> OptionalInt.of(get.key());
      case Call.Msgget get -> OptionalInt.of(get.key());
      default -> OptionalInt.empty();
    };
  }

  /** Whether a call that looks for a key makes the object if there is none. */
  static boolean creates(Call get) {
    int flags =
        switch (get) {
          case Call.Shmget shmget -> shmget.flags();
          case Call.Semget semget -> semget.flags();
          case Call.Msgget msgget -> msgget.flags();
          default -> 0;
        };
    return (flags & SystemV.IPC_CREAT) != 0;
  }

  /** The id that a call names; -1 where it names none. */
  static int id(Call call) {
    return switch (call) {
      case Call.Shmat at -> at.id();
      case Call.Shmctl control -> control.id();
      case Call.Semop operate -> operate.id();
      case Call.Semctl control -> control.id();
      case Call.Msgsnd send -> send.id();
      case Call.Msgrcv receive -> receive.id();
      case Call.Msgctl control -> control.id();
      case Call.Shmget _, Call.Shmdt _, Call.Semget _, Call.Msgget _ -> -1;
    };
  }

  /** Whether it is about a set of semaphores. */
  static boolean ofSemaphores(Call call) {
    return call instanceof Call.Semget || call instanceof Call.Semop || call instanceof Call.Semctl;
  }

  /** Whether something is to be taken back when its process ends. */
  static boolean leavesUndo(Call call) {
    return call instanceof Call.Semop(_, var operations)
        && operations.stream().anyMatch(each -> (each.flags() & SystemV.SEM_UNDO) != 0);
  }
}
