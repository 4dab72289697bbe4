package dsmlab.sim;

import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The times of the events that are queued for each node; only nodes with events take memory. */
final class NodeAgendas {

  private @Nullable LongHeapPriorityQueue[] times = new @Nullable LongHeapPriorityQueue[16];

  void add(int node, long atPicos) {
    if (node >= times.length) {
      times = Arrays.copyOf(times, Math.max(node + 1, times.length * 2));
    }
    LongHeapPriorityQueue agenda = times[node];
    if (agenda == null) {
      agenda = new LongHeapPriorityQueue();
      times[node] = agenda;
    }
    agenda.enqueue(atPicos);
  }

  void removeFirst(int node) {
    LongHeapPriorityQueue agenda = times[node];
    if (agenda == null) {
      throw new IllegalStateException("node " + node + " has no event to remove");
    }
    agenda.dequeueLong();
  }

  long first(int node) {
    LongHeapPriorityQueue agenda = node < times.length ? times[node] : null;
    return agenda == null || agenda.isEmpty() ? Simulator.NEVER : agenda.firstLong();
  }
}
