package dsmlab.workload.synchronisation;

import dsmlab.workload.Operation;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Deque;

/** V waits for a positive count and takes one; P adds one, for the first that waits. */
final class SemaphoreRule implements Rule {

  private final Long2ObjectOpenHashMap<Semaphore> semaphores = new Long2ObjectOpenHashMap<>();
  private final SynchronisationListener listener;

  SemaphoreRule(SynchronisationListener listener) {
    this.listener = listener;
  }

  private static final class Semaphore {
    private long count;
    private final Deque<Call> waiting = new ArrayDeque<>();
  }

  @Override
  public boolean attempt(Call call) {
    Semaphore semaphore = semaphores.computeIfAbsent(call.object(), number -> new Semaphore());
    if (call.operation() == Operation.WAIT) {
      return take(semaphore, call);
    }
    post(semaphore);
    return true;
  }

  private static boolean take(Semaphore semaphore, Call call) {
    if (semaphore.count == 0) {
      semaphore.waiting.addLast(call);
      return false;
    }
    semaphore.count--;
    return true;
  }

  private void post(Semaphore semaphore) {
    Call next = semaphore.waiting.pollFirst();
    if (next == null) {
      semaphore.count++;
    } else {
      listener.released(next.process());
    }
  }

  @Override
  public String reason(Call waiting) {
    return "semaphore %d, whose count is 0".formatted(waiting.object());
  }
}
