package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Call;
import dsmlab.systemv.SystemV;
import java.util.OptionalInt;

/** What the daemon reads in calls, and how it changes them. */
final class Calls {

  /** What a request says of any call, an estimate. */
  private static final int CALL_BYTES = 32;

  private static final int SEMBUF_BYTES = 6;

  private Calls() {}

  /** The flags of a call that looks for an object by its key; empty for any other. */
  static OptionalInt getFlags(Call call) {
    return switch (call) {
      case Call.Shmget get -> OptionalInt.of(get.flags());
      case Call.Semget get -> OptionalInt.of(get.flags());
      case Call.Msgget get -> OptionalInt.of(get.flags());
      default -> OptionalInt.empty();
    };
  }

  /** The key that a call looks for. */
  static Key key(Call call) {
    int number =
        switch (call) {
          case Call.Shmget get -> get.key();
          case Call.Semget get -> get.key();
          case Call.Msgget get -> get.key();
          default -> throw new IllegalArgumentException(call.text() + " has no key");
        };
    return new Key(Kind.of(call), number);
  }

  /** The id that a call names; empty where it names none. */
  static OptionalInt id(Call call) {
    return switch (call) {
      case Call.Shmat(int id, _, _) -> OptionalInt.of(id);
      case Call.Shmctl(int id, _, _) -> OptionalInt.of(id);
      case Call.Semop(int id, _) -> OptionalInt.of(id);
      case Call.Semctl(int id, _, _, _, _) -> OptionalInt.of(id);
      case Call.Msgsnd(int id, _, _) -> OptionalInt.of(id);
      case Call.Msgrcv(int id, _, _, _) -> OptionalInt.of(id);
      case Call.Msgctl(int id, _, _) -> OptionalInt.of(id);
      case Call.Shmget _, Call.Shmdt _, Call.Semget _, Call.Msgget _ -> OptionalInt.empty();
    };
  }

  /** The call with another id, where it names one. */
  static Call withId(Call call, int id) {
    return switch (call) {
      case Call.Shmat at -> new Call.Shmat(id, at.address(), at.flags());
      case Call.Shmctl ctl -> new Call.Shmctl(id, ctl.command(), ctl.change());
      case Call.Semop op -> new Call.Semop(id, op.operations());
      case Call.Semctl ctl ->
          new Call.Semctl(id, ctl.number(), ctl.command(), ctl.values(), ctl.change());
      case Call.Msgsnd snd -> new Call.Msgsnd(id, snd.message(), snd.flags());
      case Call.Msgrcv rcv -> new Call.Msgrcv(id, rcv.bytes(), rcv.type(), rcv.flags());
      case Call.Msgctl ctl -> new Call.Msgctl(id, ctl.command(), ctl.change());
      case Call.Shmget _, Call.Shmdt _, Call.Semget _, Call.Msgget _ -> call;
    };
  }

  /** The call that only looks for an object, and makes none. */
  static Call existing(Call call) {
    int without = ~(SystemV.IPC_CREAT | SystemV.IPC_EXCL);
    return switch (call) {
      case Call.Shmget get -> new Call.Shmget(get.key(), get.size(), get.flags() & without);
      case Call.Semget get -> new Call.Semget(get.key(), get.semaphores(), get.flags() & without);
      case Call.Msgget get -> new Call.Msgget(get.key(), get.flags() & without);
      default -> call;
    };
  }

  /** Whether a call removes its object. */
  static boolean removes(Call call) {
    return switch (call) {
      case Call.Shmctl ctl -> ctl.command() == SystemV.IPC_RMID;
      case Call.Semctl ctl -> ctl.command() == SystemV.IPC_RMID;
      case Call.Msgctl ctl -> ctl.command() == SystemV.IPC_RMID;
      default -> false;
    };
  }

  /** Whether a call may wait for what another process does. */
  static boolean mayWait(Call call) {
    return switch (call) {
      case Call.Semop _, Call.Msgsnd _, Call.Msgrcv _ -> true;
      default -> false;
    };
  }

  /** Whether something is to be taken back when the process ends. */
  static boolean leavesUndo(Call call) {
    return call instanceof Call.Semop(_, var operations)
        && operations.stream().anyMatch(each -> SystemV.has(each.flags(), SystemV.SEM_UNDO));
  }

  /** Whether the owner of the object has something of the process until that ends. */
  static boolean leavesSomething(Call call) {
    return call instanceof Call.Shmat || leavesUndo(call);
  }

  /** How long a call is in a message. */
  static int bytes(Call call) {
    return switch (call) {
      case Call.Msgsnd snd -> CALL_BYTES + snd.message().bytes();
      case Call.Semop op -> CALL_BYTES + SEMBUF_BYTES * op.operations().size();
      case Call.Semctl ctl -> CALL_BYTES + Integer.BYTES * ctl.values().size();
      default -> CALL_BYTES;
    };
  }
}
