package dsmlab.systemv;

import static dsmlab.systemv.SystemV.GETALL;
import static dsmlab.systemv.SystemV.GETNCNT;
import static dsmlab.systemv.SystemV.GETPID;
import static dsmlab.systemv.SystemV.GETVAL;
import static dsmlab.systemv.SystemV.GETZCNT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.IPC_STAT;
import static dsmlab.systemv.SystemV.SETALL;
import static dsmlab.systemv.SystemV.SETVAL;

import dsmlab.systemv.SemaphoreSet.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Semaphores by the manual pages semget(2), semop(2), semctl(2). Whenever a value changes, those
 * that wait are looked at in the order in which they came, and every one that can go on does; one
 * that cannot does not keep back those behind it.
 */
final class Semaphores {

  private final ObjectTable<SemaphoreSet> sets;
  private final Limits limits;
  private final AnswerListener listener;

  Semaphores(Limits limits, Numbering numbering, AnswerListener listener) {
    this.sets = new ObjectTable<>(limits.objects(), numbering);
    this.limits = limits;
    this.listener = listener;
  }

  Answer get(Caller caller, Call.Semget call) throws Refused {
    if (isImpossible(call)) {
      throw new Refused(Errno.EINVAL);
    }
    SemaphoreSet set =
        sets.get(
            caller,
            call.key(),
            call.semaphores(),
            call.flags(),
            (id, permissions) -> make(call.semaphores(), id, permissions));
    return new Answer.Value(set.id());
  }

  /** Whether a call asks for so many semaphores that it does not matter which sets there are. */
  boolean isImpossible(Call.Semget call) {
    return call.semaphores() < 0 || call.semaphores() > limits.semaphores();
  }

  private SemaphoreSet make(int semaphores, int id, IpcPerm permissions) throws Refused {
    if (semaphores == 0) {
      throw new Refused(Errno.EINVAL);
    }
    return new SemaphoreSet(id, permissions, semaphores, limits.value());
  }

  /** The id of the set with a key. */
  OptionalInt idOf(int key) {
    return sets.idOf(key);
  }

  /** Takes a set away, or null where there is none with the id. */
  @Nullable MovedSemaphores take(int id) {
    SemaphoreSet set = sets.peek(id);
    if (set == null) {
      return null;
    }
    sets.remove(set);
    return new MovedSemaphores(set);
  }

  /** Adds a set that comes from elsewhere. */
  void put(MovedSemaphores moved) {
    sets.add(moved.unpacked());
  }

  /** Performs the operations; null when the caller waits. */
  @Nullable Answer operate(Caller caller, Call.Semop call) throws Refused {
    List<Sembuf> operations = call.operations();
    if (operations.isEmpty()) {
      throw new Refused(Errno.EINVAL);
    }
    if (operations.size() > limits.operations()) {
      throw new Refused(Errno.E2BIG);
    }
    SemaphoreSet set = sets.find(call.id());
    requireNumbers(set, operations);
    boolean alters = operations.stream().anyMatch(operation -> operation.operation() != 0);
    sets.find(call.id(), caller, alters ? IpcPerm.WRITE : IpcPerm.READ);
    return perform(set, caller, operations);
  }

  private static void requireNumbers(SemaphoreSet set, List<Sembuf> operations) throws Refused {
    for (Sembuf operation : operations) {
      if (operation.number() < 0 || operation.number() >= set.size()) {
        throw new Refused(Errno.EFBIG);
      }
    }
  }

  private @Nullable Answer perform(SemaphoreSet set, Caller caller, List<Sembuf> operations)
      throws Refused {
    int blocked = set.perform(caller, operations);
    if (blocked == SemaphoreSet.NOTHING) {
      wake(set);
      return Answer.DONE;
    }
    if (operations.get(blocked).refusesToWait()) {
      throw new Refused(Errno.EAGAIN);
    }
    set.waiting().add(new Waiting(caller, operations, blocked));
    return null;
  }

  /** Lets everybody go on who can. One that goes on may let others go on who came before it. */
  private void wake(SemaphoreSet set) {
    int index = 0;
    while (index < set.waiting().size()) {
      index = retry(set, index) ? 0 : index + 1;
    }
  }

  /** Tries again what a process waits for; true when it does not wait any longer. */
  private boolean retry(SemaphoreSet set, int index) {
    Waiting waiting = set.waiting().get(index);
    try {
      int blocked = set.perform(waiting.caller(), waiting.operations());
      if (blocked != SemaphoreSet.NOTHING) {
        if (waiting.operations().get(blocked).refusesToWait()) {
          throw new Refused(Errno.EAGAIN);
        }
        Waiting still = new Waiting(waiting.caller(), waiting.operations(), blocked);
        set.waiting().set(index, still);
        return false;
      }
      return end(set, index, Answer.DONE);
    } catch (Refused refused) {
      return end(set, index, new Answer.Failed(refused.errno()));
    }
  }

  private boolean end(SemaphoreSet set, int index, Answer answer) {
    Waiting waiting = set.waiting().remove(index);
    listener.answered(waiting.caller().process(), answer);
    return true;
  }

  Answer control(Caller caller, Call.Semctl call) throws Refused {
    return switch (call.command()) {
      case IPC_RMID -> remove(sets.owned(call.id(), caller));
      case IPC_SET -> Changes.apply(sets.owned(call.id(), caller), call.change());
      case IPC_STAT -> new Answer.Told(sets.find(call.id(), caller, IpcPerm.READ).status());
      case GETALL -> new Answer.Values(sets.find(call.id(), caller, IpcPerm.READ).values());
      case SETALL -> setAll(sets.find(call.id(), caller, IpcPerm.WRITE), caller, call.values());
      case SETVAL -> setValue(caller, call);
      default -> new Answer.Value(ask(sets.find(call.id(), caller, IpcPerm.READ), call));
    };
  }

  private static int ask(SemaphoreSet set, Call.Semctl call) throws Refused {
    requireNumber(set, call.number());
    return switch (call.command()) {
      case GETVAL -> set.value(call.number());
      case GETPID -> set.lastProcess(call.number());
      case GETNCNT -> set.waitingFor(call.number(), false);
      case GETZCNT -> set.waitingFor(call.number(), true);
      default -> throw new Refused(Errno.EINVAL);
    };
  }

  private static void requireNumber(SemaphoreSet set, int number) throws Refused {
    if (number < 0 || number >= set.size()) {
      throw new Refused(Errno.EINVAL);
    }
  }

  /** As in Linux, the value is looked at before anything else. */
  private Answer setValue(Caller caller, Call.Semctl call) throws Refused {
    if (call.id() < 0 || call.values().size() != 1) {
      throw new Refused(Errno.EINVAL);
    }
    int value = call.values().getFirst();
    requireValue(value);
    SemaphoreSet set = sets.find(call.id(), caller, IpcPerm.WRITE);
    requireNumber(set, call.number());
    set.set(caller, call.number(), value);
    wake(set);
    return Answer.DONE;
  }

  private Answer setAll(SemaphoreSet set, Caller caller, List<Integer> values) throws Refused {
    if (values.size() != set.size()) {
      throw new Refused(Errno.EINVAL);
    }
    for (int value : values) {
      requireValue(value);
    }
    for (int number = 0; number < set.size(); number++) {
      set.set(caller, number, values.get(number));
    }
    wake(set);
    return Answer.DONE;
  }

  private void requireValue(int value) throws Refused {
    if (value < 0 || value > limits.value()) {
      throw new Refused(Errno.ERANGE);
    }
  }

  private Answer remove(SemaphoreSet set) {
    sets.remove(set);
    while (!set.waiting().isEmpty()) {
      end(set, 0, new Answer.Failed(Errno.EIDRM));
    }
    return Answer.DONE;
  }

  /** A process waits no longer. */
  void abandon(int process) {
    for (SemaphoreSet set : sets.all()) {
      set.waiting().removeIf(waiting -> waiting.caller().process() == process);
    }
  }

  /** A process has ended: what it wants taken back is. */
  void exit(int process) {
    abandon(process);
    for (SemaphoreSet set : sets.all()) {
      if (set.undo(process)) {
        wake(set);
      }
    }
  }

  /** What a process waits for. */
  Optional<String> waitingFor(int process) {
    for (SemaphoreSet set : sets.all()) {
      for (Waiting waiting : set.waiting()) {
        if (waiting.caller().process() == process) {
          return Optional.of(sentence(set, waiting));
        }
      }
    }
    return Optional.empty();
  }

  private static String sentence(SemaphoreSet set, Waiting waiting) {
    Sembuf blocking = waiting.blocking();
    String need =
        blocking.operation() == 0 ? "zero" : "at least " + Math.negateExact(blocking.operation());
    return "semaphore %d of set %d, whose value is %d, to become %s"
        .formatted(blocking.number(), set.id(), set.value(blocking.number()), need);
  }
}
