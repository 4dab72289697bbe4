package dsmlab.workload.synchronisation;

import dsmlab.workload.Operation;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The record {@code w n} waits until n signals or broadcasts have been made on the condition. They
 * are counted as they happen: the numbers that {@code s} and {@code b} carry tell the recorded
 * order, which a timed replay may change.
 */
final class ConditionRule implements Rule {

  private final Long2ObjectOpenHashMap<Condition> conditions = new Long2ObjectOpenHashMap<>();
  private final SynchronisationListener listener;

  ConditionRule(SynchronisationListener listener) {
    this.listener = listener;
  }

  private static final class Condition {
    private long made;
    private final List<Call> waiting = new ArrayList<>();
  }

  @Override
  public boolean attempt(Call call) {
    Condition condition = conditions.computeIfAbsent(call.object(), number -> new Condition());
    if (call.operation() == Operation.WOKEN) {
      return woken(condition, call);
    }
    condition.made++;
    releaseWoken(condition);
    return true;
  }

  private static boolean woken(Condition condition, Call call) {
    if (condition.made < call.argument()) {
      condition.waiting.add(call);
      return false;
    }
    return true;
  }

  private void releaseWoken(Condition condition) {
    Iterator<Call> waiting = condition.waiting.iterator();
    while (waiting.hasNext()) {
      Call call = waiting.next();
      if (call.argument() <= condition.made) {
        waiting.remove();
        listener.released(call.process());
      }
    }
  }

  @Override
  public String reason(Call waiting) {
    return "signal %d on condition %d, where %d have been made"
        .formatted(waiting.argument(), waiting.object(), conditions.get(waiting.object()).made);
  }
}
