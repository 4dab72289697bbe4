package dsmlab.workload.synchronisation;

import dsmlab.workload.Operation;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Deque;

/** L waits until the mutex is free; U hands it to the first that waits. Not recursive. */
final class MutexRule implements Rule {

  private static final int NOBODY = -1;

  private final Long2ObjectOpenHashMap<Mutex> mutexes = new Long2ObjectOpenHashMap<>();
  private final SynchronisationListener listener;

  MutexRule(SynchronisationListener listener) {
    this.listener = listener;
  }

  private static final class Mutex {
    private int holder = NOBODY;
    private final Deque<Call> waiting = new ArrayDeque<>();
  }

  @Override
  public boolean attempt(Call call) {
    Mutex mutex = mutexes.computeIfAbsent(call.object(), number -> new Mutex());
    if (call.operation() == Operation.LOCK) {
      return lock(mutex, call);
    }
    unlock(mutex, call);
    return true;
  }

  private static boolean lock(Mutex mutex, Call call) {
    if (mutex.holder == call.process()) {
      throw new SynchronisationException(call, "holds it already");
    }
    if (mutex.holder != NOBODY) {
      mutex.waiting.addLast(call);
      return false;
    }
    mutex.holder = call.process();
    return true;
  }

  private void unlock(Mutex mutex, Call call) {
    if (mutex.holder == NOBODY) {
      throw new SynchronisationException(call, "nobody holds it");
    }
    if (mutex.holder != call.process()) {
      throw new SynchronisationException(call, "process " + mutex.holder + " holds it");
    }
    Call next = mutex.waiting.pollFirst();
    mutex.holder = next == null ? NOBODY : next.process();
    if (next != null) {
      listener.released(next.process());
    }
  }

  @Override
  public String reason(Call waiting) {
    return "mutex %d, held by process %d"
        .formatted(waiting.object(), mutexes.get(waiting.object()).holder);
  }
}
