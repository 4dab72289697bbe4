package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;
import dsmlab.protocol.invariant.ClusterView;
import dsmlab.protocol.invariant.InvariantViolation;
import dsmlab.protocol.invariant.PageInvariants;
import dsmlab.protocol.testing.ClusterFailure.Kind;
import dsmlab.protocol.testing.Wire.Sent;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that run a protocol without time: the caller chooses which message arrives next. Every step
 * is followed by a check of the {@link PageInvariants}, and every read of a linearizable protocol
 * is checked against the writes that were performed before it.
 *
 * <p>Each reference is that of a process of its own, so several may wait on one page of one node.
 */
public final class TestCluster<M extends Message> implements ClusterView {

  private static final int SETTLE_STEPS_MAX = 20_000;

  /** What one step may cause at its own node: more has no end. */
  private static final int LOCAL_STEPS_MAX = 10_000;

  private final ProtocolDescriptor<M> descriptor;
  private final ClusterSetup setup;
  private final Settings settings;
  private final TreeSet<Long> pages = new TreeSet<>();
  private final ClusterHost<M> host;
  private final List<Operation> operations = new ArrayList<>();
  private final Copies copies;
  private final PageInvariants invariants;
  private final List<UntimedNode<M>> nodes;
  private final List<Runnable> checksAtRest = new ArrayList<>();

  /** A timer that a node has set and that has not come yet. */
  public record Timer(int node, long page, int purpose) {}

  private TestCluster(ProtocolDescriptor<M> descriptor, ClusterSetup setup) {
    this.descriptor = descriptor;
    this.setup = setup;
    this.settings = Settings.of(descriptor.parameters(), setup.settings());
    this.host = new ClusterHost<>(descriptor, setup, this::receive);
    this.copies = new Copies(this, host.writers(), descriptor.promise());
    this.invariants = new PageInvariants(this, descriptor.replication());
    this.nodes =
        IntStream.range(0, setup.nodes())
            .mapToObj(node -> new UntimedNode<>(node, host, descriptor, settings))
            .toList();
  }

  /** A cluster in its initial state. */
  public static <M extends Message> TestCluster<M> of(
      ProtocolDescriptor<M> descriptor, ClusterSetup setup) {
    return new TestCluster<>(descriptor, setup);
  }

  /** Tells everything that happens from now on to a listener as well. */
  public void listen(Consumer<ClusterEvent> toWhom) {
    host.listen(toWhom);
  }

  /** Adds a check that is made when nothing waits; it throws what is wrong. */
  public void whenAtRest(Runnable check) {
    checksAtRest.add(check);
  }

  /** The protocol. */
  public ProtocolDescriptor<M> protocol() {
    return descriptor;
  }

  /** Reads the first word of a page and delivers everything that this causes. */
  public long read(int node, long page) {
    return finish(startRead(node, page));
  }

  /** Writes the first word of a page and delivers everything that this causes. */
  public void write(int node, long page, long value) {
    finish(startWrite(node, page, value));
  }

  private long finish(Operation operation) {
    settle();
    return operation.value();
  }

  /** Lets a new process of a node read the first word of a page. */
  public Operation startRead(int node, long page) {
    return startRead(node, page, 0);
  }

  /** Lets a new process of a node read some word of a page. */
  public Operation startRead(int node, long page, int word) {
    return start(node, new Word(page, word).reference(Access.READ, 0));
  }

  /** Lets a new process of a node write the first word of a page. */
  public Operation startWrite(int node, long page, long value) {
    return startWrite(node, page, 0, value);
  }

  /** Lets a new process of a node write some word of a page. */
  public Operation startWrite(int node, long page, int word, long value) {
    return start(node, new Word(page, word).reference(Access.WRITE, value));
  }

  private Operation start(int node, Reference reference) {
    long page = host.pageOf(reference);
    pages.add(page);
    Operation operation = new Operation(operations.size(), node, page, reference, host.steps());
    operations.add(operation);
    host.happened(new ClusterEvent.Started(operation));
    step(page, () -> nodes.get(node).start(operation));
    return operation;
  }

  /** Lets a new process of a node get past a synchronisation. */
  public Acquisition startAcquire(int node) {
    Acquisition acquisition = new Acquisition(host.acquisitions().size(), node);
    host.acquisitions().add(acquisition);
    step(
        Message.NO_PAGE,
        () -> {
          if (nodes.get(node).acquire(acquisition.process())) {
            host.acquired(node, acquisition.process());
          }
        });
    return acquisition;
  }

  /** Delivers the first message that waits between two nodes. */
  public void deliver(int from, int to) {
    deliver(from, to, 1);
  }

  /** Delivers a message before those that wait in front of it; the first is at position 1. */
  public void deliver(int from, int to, int position) {
    Sent<M> sent = take(new Channel(from, to), position);
    host.happened(new ClusterEvent.Delivered(sent.channel(), sent.message()));
    step(sent.message().page(), () -> receive(sent.channel(), sent.message()));
  }

  /** Takes a message away that waits between two nodes; the first is at position 1. */
  public void drop(int from, int to, int position) {
    Sent<M> sent = take(new Channel(from, to), position);
    host.happened(new ClusterEvent.Dropped(sent.channel(), sent.message()));
  }

  private Sent<M> take(Channel channel, int position) {
    int waiting = host.wire().on(channel).size();
    if (position < 1 || position > waiting) {
      throw new IllegalArgumentException(
          "%d messages wait on %s, there is no %d".formatted(waiting, channel, position));
    }
    return host.wire().take(channel, position);
  }

  /** Puts a message on its way that no node has sent, to see that it is refused. */
  public void forge(int from, int to, M message) {
    host.wire().put(new Channel(from, to), message);
  }

  private void receive(Channel channel, M message) {
    protocol(channel.to()).onMessage(channel.from(), message);
  }

  /** Lets a timer come that a node has set. */
  public void fire(Timer timer) {
    if (!host.timers().remove(timer)) {
      throw new IllegalArgumentException("there is no " + timer);
    }
    host.happened(new ClusterEvent.TimerCame(timer));
    step(timer.page(), () -> nodes.get(timer.node()).timer(timer.page(), timer.purpose()));
  }

  /**
   * Delivers messages in the order in which they were sent, and timers when there is no message,
   * until nothing is left; fails when a reference still waits then.
   */
  public void settle() {
    settle(SETTLE_STEPS_MAX);
  }

  /** The same, but fails as well when there is no end after some steps. */
  public void settle(int stepsMax) {
    for (int left = stepsMax; !host.wire().isEmpty() || !host.timers().isEmpty(); left--) {
      if (left == 0) {
        throw failure(Kind.ENDLESS, "no end after " + stepsMax + " steps");
      }
      settleOne();
    }
    checkNothingWaits();
  }

  /** Delivers messages in the order in which they were sent until none is left. */
  public void deliverAll() {
    for (int left = SETTLE_STEPS_MAX; !host.wire().isEmpty(); left--) {
      if (left == 0) {
        throw failure(Kind.ENDLESS, "no end after " + SETTLE_STEPS_MAX + " steps");
      }
      settleOne();
    }
  }

  private void settleOne() {
    if (host.wire().isEmpty()) {
      fire(host.timers().getFirst());
    } else {
      Channel oldest = host.wire().oldest();
      deliver(oldest.from(), oldest.to());
    }
  }

  /** Fails when a reference waits although nothing can arrive any more. */
  public void checkNothingWaits() {
    for (Operation operation : operations) {
      if (!operation.done()) {
        throw failure(
            Kind.STUCK, "deadlock: nothing can arrive but this still waits: " + operation);
      }
    }
    for (Acquisition acquisition : host.acquisitions()) {
      if (!acquisition.done()) {
        throw failure(Kind.STUCK, "deadlock: nothing can arrive for " + acquisition);
      }
    }
    operations.clear();
    host.acquisitions().clear();
    guarded(() -> {
      pages.forEach(this::checkAtRest);
      checksAtRest.forEach(Runnable::run);
    });
    for (long page : pages) {
      if (!isQuiet(page)) {
        throw failure(Kind.STUCK, "page " + page + " never becomes quiet");
      }
    }
  }

  private void checkAtRest(long page) {
    invariants.check(page);
    copies.check(page);
  }

  private void step(long page, Runnable handler) {
    host.countStep();
    guarded(() -> {
      handler.run();
      runAgenda();
      if (page != Message.NO_PAGE) {
        invariants.check(page);
      }
    });
  }

  private void runAgenda() {
    for (int left = LOCAL_STEPS_MAX; !host.agenda().isEmpty(); left--) {
      if (left == 0) {
        throw failure(Kind.ENDLESS, "a step has no end at its own node");
      }
      host.agenda().remove().run();
    }
  }

  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (ClusterFailure failure) {
      throw failure;
    } catch (RuntimeException | AssertionError | StackOverflowError error) {
      throw failure(Kind.BROKEN, problem(error), error);
    }
  }

  /** What was thrown on purpose speaks for itself, an accident needs its name. */
  private static String problem(Throwable error) {
    boolean sentence =
        error instanceof ProtocolError
            || error instanceof InvariantViolation
            || error instanceof AssertionError;
    return sentence ? String.valueOf(error.getMessage()) : error.toString();
  }

  /** The channels on which a message waits, in ascending order of sender and receiver. */
  public List<Channel> channels() {
    return host.wire().open();
  }

  /** The timers that have been set and have not come, in the order of setting. */
  public List<Timer> timers() {
    return List.copyOf(host.timers());
  }

  /** The messages that wait between two nodes, the first first. */
  public List<M> inFlight(int from, int to) {
    return host.wire().on(new Channel(from, to));
  }

  /** The pages that have been referred to, in ascending order. */
  public List<Long> pages() {
    return List.copyOf(pages);
  }

  /** The references of a node to a page that have not been performed, the faulting one first. */
  public List<Operation> waiting(int node, long page) {
    List<Operation> waiting = new ArrayList<>();
    Operation open = nodes.get(node).openFault(page);
    if (open != null) {
      waiting.add(open);
    }
    waiting.addAll(nodes.get(node).waitingReferences(page));
    return waiting;
  }

  /** The words of a node's copy that have been written, as {@code {0=7, 1=9}}. */
  public String copy(int node, long page) {
    return new Contents(words(node, page)).toString();
  }

  Map<Long, Long> words(int node, long page) {
    return nodes.get(node).copy(page);
  }

  /** How many messages of a kind were sent between different nodes. */
  public long messages(MessageKind kind) {
    return host.wire().messages(kind);
  }

  /** How many messages were sent between different nodes. */
  public long messages() {
    return host.wire().counts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many messages arrive at a node: more than were sent when multicast is in hardware. */
  public long deliveries() {
    return host.wire().deliveries();
  }

  /** All counts as {@code request 1, forward 1}, without the kinds that were not sent. */
  public String counts() {
    return host.wire().counts().entrySet().stream()
        .map(count -> count.getKey().word() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Counts from zero again. */
  public void resetCounts() {
    host.wire().resetCounts();
  }

  @Override
  public Access access(int node, long page) {
    return nodes.get(node).access(page);
  }

  @Override
  public PageFacts facts(int node, long page) {
    return protocol(node).facts(page);
  }

  /** What a node's protocol keeps about a page, in its own words. */
  public String entry(int node, long page) {
    return protocol(node).entry(page);
  }

  private ProtocolNode<M> protocol(int node) {
    return nodes.get(node).protocol();
  }

  @Override
  public int nodes() {
    return setup.nodes();
  }

  @Override
  public boolean isQuiet(long page) {
    return !host.wire().isAbout(page)
        && host.timers().stream().noneMatch(timer -> timer.page() == page)
        && nodes.stream().allMatch(node -> isQuiet(node, page));
  }

  private static boolean isQuiet(UntimedNode<?> node, long page) {
    return node.openFault(page) == null && node.protocol().facts(page).quiet();
  }

  /** Everything that a person needs to see what is going on. */
  public String state() {
    StringBuilder text = new StringBuilder();
    for (long page : pages) {
      text.append("page ").append(page).append('\n');
      nodes.forEach(node -> text.append(stateOf(node, page)));
    }
    host.wire().all().forEach(sent -> text.append("on its way ").append(sent).append('\n'));
    host.timers().forEach(timer -> text.append(timer).append('\n'));
    return text.toString();
  }

  private String stateOf(UntimedNode<M> node, long page) {
    Operation fault = node.openFault(page);
    return "  node %d: %s, %s%s%n"
        .formatted(
            node.self(),
            node.access(page),
            node.protocol().facts(page),
            fault == null ? "" : ", open " + fault.reference().access() + " fault");
  }

  /** A failure with the state and the last events. */
  ClusterFailure failure(Kind kind, String problem) {
    return failure(kind, problem, null);
  }

  private ClusterFailure failure(Kind kind, String problem, @Nullable Throwable cause) {
    String report =
        "%s (%s, %d nodes, %s)\n%s\nlast events:\n%s"
            .formatted(problem, descriptor.id(), nodes(), settings.texts(), state(), host.log());
    return new ClusterFailure(kind, problem, report, cause);
  }
}
