package dsmlab.workload.synchronisation;

import dsmlab.workload.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who goes on and who waits when processes synchronise: the rules under "Replaying with
 * time" of the dsmtrace format, as a state machine without time. Waiting processes go on in the
 * order of their arrival, so the outcome depends only on the order of the attempts. Objects of
 * different kinds never meet, even if they bear the same number.
 */
public final class Synchronisation {

  private final @Nullable Call[] waiting;
  private final SynchronisationListener listener;
  private final MutexRule mutexes;
  private final BarrierRule barriers;
  private final SemaphoreRule semaphores;
  private final ConditionRule conditions;
  private final LifetimeRule lifetimes;

  /** Processes that have all yet to begin. */
  public Synchronisation(int processes, SynchronisationListener listener) {
    this.waiting = new @Nullable Call[processes];
    this.listener = listener;
    this.mutexes = new MutexRule(this::release);
    this.barriers = new BarrierRule(processes, this::release);
    this.semaphores = new SemaphoreRule(this::release);
    this.conditions = new ConditionRule(this::release);
    this.lifetimes = new LifetimeRule(processes, this::release);
  }

  /**
   * A process reaches a synchronisation record. Processes that this frees are told to the listener
   * before the call returns.
   *
   * @param object the number of the synchronisation object
   * @param argument child, need or count; ignored where the operation takes none
   * @return true when the process goes on; false when it waits until the listener hears of it
   * @throws SynchronisationException when the program makes no sense; nothing has changed then
   * @throws IllegalStateException when the process is still waiting
   */
  public boolean attempt(int process, Operation operation, long object, int argument) {
    Call call = new Call(process, operation, object, argument);
    requireAble(call);
    boolean passes = rule(operation).attempt(call);
    if (!passes) {
      waiting[process] = call;
    }
    return passes;
  }

  private void requireAble(Call call) {
    Call earlier = waiting[call.process()];
    if (earlier != null) {
      throw new IllegalStateException(
          "record '%s' comes while '%s' still waits".formatted(call.text(), earlier.text()));
    }
    if (lifetimes.hasEnded(call.process())) {
      throw new SynchronisationException(call, "it has ended");
    }
  }

  private Rule rule(Operation operation) {
    return switch (operation) {
      case LOCK, UNLOCK -> mutexes;
      case BARRIER -> barriers;
      case POST, WAIT -> semaphores;
      case SIGNAL, BROADCAST, WOKEN -> conditions;
      case FORK, START, EXIT, JOIN -> lifetimes;
      case READ, WRITE, ATOMIC, WORK ->
          throw new IllegalArgumentException(operation + " is not synchronisation");
    };
  }

  private void release(int process) {
    waiting[process] = null;
    listener.released(process);
  }

  /** Whether a process waits. */
  public boolean isWaiting(int process) {
    return waiting[process] != null;
  }

  /** Who waits for what, a sentence for each waiting process in ascending order. */
  public List<String> describeWaiting() {
    List<String> sentences = new ArrayList<>();
    for (Call call : waiting) {
      if (call != null) {
        sentences.add(
            "process %d waits for %s (record '%s')"
                .formatted(call.process(), rule(call.operation()).reason(call), call.text()));
      }
    }
    return sentences;
  }
}
