package dsmlab.systemv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * All System V objects of one kernel: a state machine without time. Calls are performed in the
 * order in which they come, so the outcome depends on that order alone.
 */
public final class SystemVObjects {

  private final SharedMemory memory;
  private final Semaphores semaphores;
  private final MessageQueues queues;
  private final AnswerListener listener;
  private final List<Woken> woken = new ArrayList<>();

  /** A process that has waited, and what it waited for. */
  private record Woken(int process, Answer answer) {}

  /**
   * A kernel without objects.
   *
   * @param map where shared memory is
   * @param listener hears how every call ends
   */
  public SystemVObjects(Limits limits, SegmentMap map, AnswerListener listener) {
    this(limits, Numbering.ALL, map, listener);
  }

  /**
   * One of several kernels, without objects.
   *
   * @param map where shared memory is
   * @param listener hears how every call ends
   */
  public SystemVObjects(
      Limits limits, Numbering numbering, SegmentMap map, AnswerListener listener) {
    this.memory = new SharedMemory(limits, numbering, map);
    this.semaphores = new Semaphores(limits, numbering, this::wake);
    this.queues = new MessageQueues(limits, numbering, this::wake);
    this.listener = listener;
  }

  private void wake(int process, Answer answer) {
    woken.add(new Woken(process, answer));
  }

  private void tellWoken() {
    woken.forEach(process -> listener.answered(process.process(), process.answer()));
    woken.clear();
  }

  /**
   * Performs a call; the listener hears how it ends, before this returns unless the caller has to
   * wait, and then of others that this lets go on.
   */
  public void call(Caller caller, Call call) {
    Answer answer;
    try {
      answer = perform(caller, call);
    } catch (Refused refused) {
      answer = new Answer.Failed(refused.errno());
    }
    if (answer != null) {
      listener.answered(caller.process(), answer);
    }
    tellWoken();
  }

  private @Nullable Answer perform(Caller caller, Call call) throws Refused {
    return switch (call) {
      case Call.Shmget shmget -> memory.get(caller, shmget);
      case Call.Shmat shmat -> memory.attach(caller, shmat);
      case Call.Shmdt shmdt -> memory.detach(caller, shmdt);
      case Call.Shmctl shmctl -> memory.control(caller, shmctl);
      case Call.Semget semget -> semaphores.get(caller, semget);
      case Call.Semop semop -> semaphores.operate(caller, semop);
      case Call.Semctl semctl -> semaphores.control(caller, semctl);
      case Call.Msgget msgget -> queues.get(caller, msgget);
      case Call.Msgsnd msgsnd -> queues.send(caller, msgsnd);
      case Call.Msgrcv msgrcv -> queues.receive(caller, msgrcv);
      case Call.Msgctl msgctl -> queues.control(caller, msgctl);
    };
  }

  /**
   * A process has ended: it waits for nothing any more, operations with {@link SystemV#SEM_UNDO}
   * are taken back, and its segments are detached.
   */
  public void exit(int process) {
    queues.exit(process);
    semaphores.exit(process);
    memory.exit(process);
    tellWoken();
  }

  /** A process waits for nothing any more, and hears nothing of its call. */
  public void abandon(int process) {
    queues.exit(process);
    semaphores.abandon(process);
  }

  /** Whether a {@code get} call is refused whatever objects there are, here or elsewhere. */
  public boolean refusesAnyway(Call get) {
    return get instanceof Call.Semget semget && semaphores.isImpossible(semget);
  }

  /** The id of the object that a {@code get} call would find here by its key. */
  public OptionalInt idOf(Call get) {
    return switch (get) {
      case Call.Shmget shmget -> memory.idOf(shmget.key());
      case Call.Semget semget -> semaphores.idOf(semget.key());
      case Call.Msgget msgget -> queues.idOf(msgget.key());
      default -> OptionalInt.empty();
    };
  }

  /** Takes a set of semaphores away, with those that wait for it; null where there is none. */
  public @Nullable MovedSemaphores takeSemaphores(int id) {
    return semaphores.take(id);
  }

  /** Adds a set of semaphores that another kernel has made. */
  public void putSemaphores(MovedSemaphores moved) {
    semaphores.put(moved);
  }

  /** What a process waits for, in words; empty when it does not wait here. */
  public Optional<String> waitingFor(int process) {
    return semaphores.waitingFor(process).or(() -> queues.waitingFor(process));
  }
}
