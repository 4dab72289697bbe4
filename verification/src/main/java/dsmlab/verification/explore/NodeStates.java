package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * All states in which one node was ever seen, and the steps between them. A node acts only on what
 * arrives at it, so a step is done once however many states of the cluster it belongs to.
 */
final class NodeStates<M extends Message> {

  private final int node;
  private final Cluster<M> cluster;
  private final Messages<M> messages;
  private final Numbering<LocalEvent> events;
  private final StateEncoder encoder;
  private final Set<Shortcut> shortcuts;
  private final IntSupplier stepNumbers;
  private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
  private final List<LocalState> states = new ArrayList<>();
  private final Long2ObjectOpenHashMap<LocalStep> steps = new Long2ObjectOpenHashMap<>();

  NodeStates(
      int node,
      Cluster<M> cluster,
      Messages<M> messages,
      Numbering<LocalEvent> events,
      StateEncoder encoder,
      Set<Shortcut> shortcuts,
      IntSupplier stepNumbers) {
    this.node = node;
    this.cluster = cluster;
    this.messages = messages;
    this.events = events;
    this.encoder = encoder;
    this.shortcuts = shortcuts;
    this.stepNumbers = stepNumbers;
    numberOf(fresh(), 0, LocalState.NO_EVENT);
  }

  LocalState state(int number) {
    return states.get(number);
  }

  /** What an event does to the node in some state. */
  LocalStep step(int state, int event) {
    long key = (long) state << Integer.SIZE | event;
    LocalStep known = steps.get(key);
    if (known == null) {
      known = doStep(state, event);
      steps.put(key, known);
    }
    return known;
  }

  private LocalStep doStep(int state, int event) {
    LocalRun<M> run = fresh();
    try {
      eventsBefore(state).forEach(before -> run.happen(events.thing(before)));
      run.happen(events.thing(event));
      return stepOf(run, state, event);
    } catch (ShortcutException | UnsupportedStateException again) {
      throw again;
    } catch (RuntimeException | AssertionError | StackOverflowError failure) {
      return failed(failure);
    }
  }

  private LocalStep stepOf(LocalRun<M> run, int state, int event) {
    List<LocalRun.Sent<M>> sent = run.sent();
    int[] destinations = new int[sent.size()];
    int[] numbers = new int[sent.size()];
    int[] ranks = new int[cluster.nodes()];
    for (int i = 0; i < sent.size(); i++) {
      int to = sent.get(i).destination();
      destinations[i] = to;
      numbers[i] =
          messages.numberOf(
              sent.get(i).message(), new Messages.Origin(node, state, event, to, ranks[to]++));
    }
    int next = numberOf(run, state, event);
    return LocalStep.of(stepNumbers.getAsInt(), next, destinations, numbers, run.observations());
  }

  private LocalStep failed(Throwable failure) {
    String sentence = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return LocalStep.failed(stepNumbers.getAsInt(), sentence);
  }

  /** Calls a visitor with every step that was done. */
  void forEachStep(StepVisitor visitor) {
    long[] keys = steps.keySet().toLongArray();
    Arrays.sort(keys);
    for (long key : keys) {
      visitor.visit((int) (key >>> Integer.SIZE), (int) key, steps.get(key));
    }
  }

  /** Is shown steps. */
  @FunctionalInterface
  interface StepVisitor {
    void visit(int state, int event, LocalStep step);
  }

  private LocalRun<M> fresh() {
    return new LocalRun<>(node, cluster, messages, shortcuts);
  }

  private ArrayDeque<Integer> eventsBefore(int state) {
    ArrayDeque<Integer> before = new ArrayDeque<>();
    for (LocalState at = state(state); at.event() != LocalState.NO_EVENT; at = state(at.before())) {
      before.addFirst(at.event());
    }
    return before;
  }

  private int numberOf(LocalRun<M> run, int before, int event) {
    Integer known = numbers.putIfAbsent(ByteBuffer.wrap(run.encoded(encoder)), states.size());
    if (known != null) {
      return known;
    }
    states.add(run.state(before, event, events));
    return states.size() - 1;
  }
}
