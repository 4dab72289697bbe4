package dsmlab.machine;

import static dsmlab.systemv.SystemV.GETALL;
import static dsmlab.systemv.SystemV.GETNCNT;
import static dsmlab.systemv.SystemV.GETPID;
import static dsmlab.systemv.SystemV.GETVAL;
import static dsmlab.systemv.SystemV.GETZCNT;
import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_NOWAIT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.IPC_STAT;
import static dsmlab.systemv.SystemV.MSG_COPY;
import static dsmlab.systemv.SystemV.MSG_EXCEPT;
import static dsmlab.systemv.SystemV.MSG_NOERROR;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETALL;
import static dsmlab.systemv.SystemV.SETVAL;
import static dsmlab.systemv.SystemV.SHM_RDONLY;

import dsmlab.systemv.Call;
import dsmlab.systemv.Msgbuf;
import dsmlab.systemv.Sembuf;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws System V calls with few keys, ids and values, so that they meet. Ids in them are the
 * numbers of slots, in which whoever makes the calls keeps what {@code get} calls have returned.
 */
record RandomCalls(RandomGenerator random, List<String> users) {

  /** The slots of each of the three kinds of objects. */
  static final int SLOTS = 4;

  /** A call, and the slot that it fills or whose object it is about. */
  record Drawn(int slot, Call call) {

    /** The same where the caller does not wait. */
    Drawn withoutWaiting() {
      return new Drawn(
          slot,
          switch (call) {
            case Call.Semop(int id, List<Sembuf> operations) ->
                new Call.Semop(id, operations.stream().map(Drawn::withoutWaiting).toList());
            case Call.Msgsnd send -> new Call.Msgsnd(send.id(), send.message(), IPC_NOWAIT);
            case Call.Msgrcv receive ->
                new Call.Msgrcv(receive.id(), receive.bytes(), receive.type(), IPC_NOWAIT);
            default -> call;
          });
    }

    private static Sembuf withoutWaiting(Sembuf operation) {
      return new Sembuf(operation.number(), operation.operation(), IPC_NOWAIT);
    }
  }

  private int one(int... of) {
    return of[random.nextInt(of.length)];
  }

  Drawn next() {
    int number = random.nextInt(SLOTS);
    return switch (random.nextInt(3)) {
      case 0 -> new Drawn(number, ofMemory(number));
      case 1 -> new Drawn(number + SLOTS, ofSemaphores(number + SLOTS));
      default -> new Drawn(number + 2 * SLOTS, ofQueue(number + 2 * SLOTS));
    };
  }

  private int key() {
    return one(0x51, 0x51, 0x52, 0x53);
  }

  private int making() {
    return one(0, IPC_CREAT, IPC_CREAT, IPC_CREAT | IPC_EXCL) | mode();
  }

  private int mode() {
    return one(0600, 0666, 0666, 0644, 0400, 0);
  }

  private Call.Change change(int bytes) {
    return new Call.Change(users.get(random.nextInt(users.size())), mode(), bytes);
  }

  private Call ofMemory(int slot) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Call.Shmget(key(), one(0, 1, 100, 4096, 5000), making());
      case 2, 3 -> new Call.Shmat(slot, 0, one(0, SHM_RDONLY));
      case 4, 5 -> new Call.Shmdt(slot);
      case 6 -> new Call.Shmctl(slot, one(IPC_RMID, IPC_STAT), null);
      default -> new Call.Shmctl(slot, one(IPC_SET, IPC_STAT, 99), change(0));
    };
  }

  private Call ofSemaphores(int slot) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Call.Semget(key(), one(0, 1, 2, 3, 3, -1), making());
      case 2, 3, 4, 5 -> new Call.Semop(slot, operations());
      case 6 -> ask(slot, one(GETVAL, GETPID, GETNCNT, GETZCNT, GETALL, IPC_STAT));
      case 7 -> set(slot, SETVAL, List.of(one(0, 1, 2, 32_767)));
      case 8 ->
          set(slot, SETALL, IntStream.range(0, 3).mapToObj(_ -> one(0, 1, 2, 2, 32_768)).toList());
      default -> new Call.Semctl(slot, 0, one(IPC_RMID, IPC_SET, IPC_SET), List.of(), change(0));
    };
  }

  private List<Sembuf> operations() {
    return IntStream.range(0, one(1, 1, 2, 3)).mapToObj(_ -> operation()).toList();
  }

  private Sembuf operation() {
    int flags = one(0, 0, IPC_NOWAIT, SEM_UNDO, SEM_UNDO);
    return new Sembuf(one(0, 0, 1, 2, 3), one(-2, -1, -1, 0, 1, 1, 2, 30_000), flags);
  }

  private Call ask(int slot, int command) {
    return new Call.Semctl(slot, one(0, 1, 2, 3), command, List.of(), null);
  }

  private Call set(int slot, int command, List<Integer> values) {
    return new Call.Semctl(slot, one(0, 1, 2, 3), command, values, null);
  }

  private Call ofQueue(int slot) {
    return switch (random.nextInt(10)) {
      case 0 -> new Call.Msgget(key(), making());
      case 1, 2, 3, 4 -> new Call.Msgsnd(slot, message(), one(0, 0, IPC_NOWAIT));
      case 5, 6, 7 -> receive(slot);
      case 8 -> new Call.Msgctl(slot, one(IPC_STAT, IPC_STAT, IPC_RMID), null);
      default -> new Call.Msgctl(slot, IPC_SET, change(one(16_384, 100, 5000, 0)));
    };
  }

  private Msgbuf message() {
    byte[] text = new byte[one(0, 1, 5, 100, 4000, 8192, 8193)];
    return new Msgbuf(one(1, 2, 3, 4, 0), text);
  }

  private Call receive(int slot) {
    int flags = one(0, IPC_NOWAIT) | one(0, 0, MSG_EXCEPT, MSG_NOERROR, MSG_COPY);
    return new Call.Msgrcv(slot, one(9000, 9000, 3, -1), one(0, 1, 2, 3, -1, -2, -3), flags);
  }
}
