package dsmlab.workload.synchronisation;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** B waits until enough processes have arrived; then all go on and the barrier is as new. */
final class BarrierRule implements Rule {

  private final Long2ObjectOpenHashMap<List<Call>> arrived = new Long2ObjectOpenHashMap<>();
  private final int processes;
  private final SynchronisationListener listener;

  BarrierRule(int processes, SynchronisationListener listener) {
    this.processes = processes;
    this.listener = listener;
  }

  @Override
  public boolean attempt(Call call) {
    List<Call> waiting = arrived.computeIfAbsent(call.object(), number -> new ArrayList<>());
    requireSense(call, waiting);
    if (waiting.size() + 1 < call.argument()) {
      waiting.add(call);
      return false;
    }
    List<Call> released = List.copyOf(waiting);
    waiting.clear();
    released.forEach(other -> listener.released(other.process()));
    return true;
  }

  private void requireSense(Call call, List<Call> waiting) {
    if (call.argument() < 1) {
      throw new SynchronisationException(call, "a barrier needs at least one process");
    }
    if (call.argument() > processes) {
      throw new SynchronisationException(call, "there are only " + processes + " processes");
    }
    if (!waiting.isEmpty() && waiting.getFirst().argument() != call.argument()) {
      Call first = waiting.getFirst();
      throw new SynchronisationException(
          call, "process %d came to it as one of %d".formatted(first.process(), first.argument()));
    }
  }

  @Override
  public String reason(Call waiting) {
    List<Call> all = arrived.get(waiting.object());
    String who =
        all.stream()
            .map(call -> Integer.toString(call.process()))
            .collect(Collectors.joining(", "));
    return "barrier %d, where %d of %d have arrived (%s)"
        .formatted(waiting.object(), all.size(), waiting.argument(), who);
  }
}
