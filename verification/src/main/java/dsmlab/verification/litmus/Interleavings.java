package dsmlab.verification.litmus;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The final states that sequential consistency allows: those of all interleavings on one memory
 * (Leslie Lamport, How to Make a Multiprocessor Computer That Correctly Executes Multiprocess
 * Programs, 1979).
 */
final class Interleavings {

  private final LitmusTest test;
  private final ThreadStates threads;
  private final Set<Point> seen = new HashSet<>();
  private final Deque<Point> open = new ArrayDeque<>();
  private final SortedSet<Outcome> outcomes = new TreeSet<>();

  /** Where the threads stand, and the memory by address. */
  private record Point(List<Integer> states, Map<Long, Long> memory) {

    Point with(int thread, int state) {
      List<Integer> changed = new ArrayList<>(states);
      changed.set(thread, state);
      return new Point(changed, memory);
    }

    Point with(Reference store) {
      Map<Long, Long> changed = new TreeMap<>(memory);
      changed.put(store.address(), store.value());
      return new Point(states, changed);
    }
  }

  private Interleavings(LitmusTest test) {
    this.test = test;
    this.threads = new ThreadStates(test, false);
  }

  /** All final states of a test. */
  static SortedSet<Outcome> of(LitmusTest test) {
    return new Interleavings(test).outcomes();
  }

  private SortedSet<Outcome> outcomes() {
    meet(initial());
    while (!open.isEmpty()) {
      follow(open.pop());
    }
    return outcomes;
  }

  private Point initial() {
    List<Integer> states = new ArrayList<>();
    for (int thread = 0; thread < threads.processes(); thread++) {
      states.add(threads.initial(thread));
    }
    Map<Long, Long> memory = new TreeMap<>();
    test.locations().forEach((location, value) -> memory.put(threads.address(location), value));
    return new Point(states, memory);
  }

  private void meet(Point point) {
    if (seen.add(point)) {
      open.push(point);
    }
  }

  private void follow(Point point) {
    int[] states = point.states().stream().mapToInt(Integer::intValue).toArray();
    boolean ended = true;
    for (int thread = 0; thread < states.length; thread++) {
      ended &= threads.isFinished(thread, states[thread]);
      if (threads.mayProceed(thread, states)) {
        int past = threads.proceeded(thread, states[thread]);
        meet(point.with(thread, threads.completed(thread, past, 0)));
      }
      for (Reference reference : threads.references(thread, states[thread])) {
        meet(performed(point, thread, reference));
      }
    }
    if (ended) {
      outcomes.add(threads.outcome(states, point.memory()::get));
    }
  }

  private Point performed(Point point, int thread, Reference reference) {
    int started = threads.started(thread, point.states().get(thread), 0);
    long value = point.memory().getOrDefault(reference.address(), 0L);
    Point next = point.with(thread, threads.completed(thread, started, value));
    return reference.access() == Access.WRITE ? next.with(reference) : next;
  }
}
