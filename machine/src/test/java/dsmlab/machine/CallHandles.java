package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_RMID;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What random calls have returned: the ids in the slots, and where processes attached segments. */
final class CallHandles {

  /** An id that no object has. */
  static final int NOTHING = 2_000_000_000;

  private final int[] ids = new int[3 * RandomCalls.SLOTS];
  private final long[][] addresses;
  private final SequencedSet<Call> removals = new LinkedHashSet<>();

  CallHandles(int processes) {
    this.addresses = new long[processes][RandomCalls.SLOTS];
    Arrays.fill(ids, NOTHING);
  }

  void note(int process, RandomCalls.Drawn drawn, Answer answer) {
    if (answer instanceof Answer.Value(long value)) {
      int slot = drawn.slot();
      switch (drawn.call()) {
        case Call.Shmget _ ->
            noteId(slot, (int) value, new Call.Shmctl((int) value, IPC_RMID, null));
        case Call.Semget _ ->
            noteId(slot, (int) value, new Call.Semctl((int) value, 0, IPC_RMID, List.of(), null));
        case Call.Msgget _ ->
            noteId(slot, (int) value, new Call.Msgctl((int) value, IPC_RMID, null));
        case Call.Shmat _ -> addresses[process][slot] = value;
        default -> {}
      }
    }
  }

  private void noteId(int slot, int id, Call removal) {
    ids[slot] = id;
    removals.add(removal);
  }

  /** The removals of all objects that there ever were. */
  SequencedSet<Call> removals() {
    return removals;
  }

  /** The call of a process with what is in the slots that it names. */
  Call of(int process, Call call) {
    return switch (call) {
      case Call.Shmat at -> new Call.Shmat(ids[at.id()], 0, at.flags());
      case Call.Shmdt detach -> new Call.Shmdt(addresses[process][(int) detach.address()]);
      case Call.Shmctl ctl -> new Call.Shmctl(ids[ctl.id()], ctl.command(), ctl.change());
      case Call.Semop semop -> new Call.Semop(ids[semop.id()], semop.operations());
      case Call.Semctl ctl ->
          new Call.Semctl(ids[ctl.id()], ctl.number(), ctl.command(), ctl.values(), ctl.change());
      case Call.Msgsnd send -> new Call.Msgsnd(ids[send.id()], send.message(), send.flags());
      case Call.Msgrcv get -> new Call.Msgrcv(ids[get.id()], get.bytes(), get.type(), get.flags());
      case Call.Msgctl ctl -> new Call.Msgctl(ids[ctl.id()], ctl.command(), ctl.change());
      case Call.Shmget _, Call.Semget _, Call.Msgget _ -> call;
    };
  }
}
