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
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Settings;
import java.util.ArrayDeque;
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
public final class TestCluster<M extends Message> implements ClusterView, Surroundings<M> {

  private static final int SETTLE_STEPS_MAX = 20_000;

  /** What one step may cause at its own node: more has no end. */
  private static final int LOCAL_STEPS_MAX = 10_000;

  private final ProtocolDescriptor<M> descriptor;
  private final ClusterSetup setup;
  private final Settings settings;
  private final Wire<M> wire = new Wire<>();
  private final List<Timer> timers = new ArrayList<>();
  private final ArrayDeque<Runnable> agenda = new ArrayDeque<>();
  private final EventLog log = new EventLog();
  private final TreeSet<Long> pages = new TreeSet<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Acquisition> acquisitions = new ArrayList<>();
  private final Ledger ledger;
  private final Writers writers = new Writers();
  private final Copies copies;
  private final PageInvariants invariants;
  private final List<UntimedNode<M>> nodes;
  private final List<Runnable> checksAtRest = new ArrayList<>();
  private Consumer<ClusterEvent> listener = _ -> {};
  private long steps;

  /** A timer that a node has set and that has not come yet. */
  public record Timer(int node, long page, int purpose) {}

  private TestCluster(ProtocolDescriptor<M> descriptor, ClusterSetup setup) {
    this.descriptor = descriptor;
    this.setup = setup;
    this.settings = Settings.of(descriptor.parameters(), setup.settings());
    this.ledger = new Ledger(descriptor.promise());
    this.copies = new Copies(this, writers, descriptor.promise());
    this.invariants = new PageInvariants(this, descriptor.replication());
    this.nodes =
        IntStream.range(0, setup.nodes())
            .mapToObj(node -> new UntimedNode<>(node, this, descriptor, settings))
            .toList();
  }

  /** A cluster in its initial state. */
  public static <M extends Message> TestCluster<M> of(
      ProtocolDescriptor<M> descriptor, ClusterSetup setup) {
    return new TestCluster<>(descriptor, setup);
  }

  /** Tells everything that happens from now on to a listener as well. */
  public void listen(Consumer<ClusterEvent> toWhom) {
    listener = listener.andThen(toWhom);
  }

  /** Adds a check that is made when nothing waits; it throws what is wrong. */
  public void whenAtRest(Runnable check) {
    checksAtRest.add(check);
  }

  /** The protocol. */
  public ProtocolDescriptor<M> protocol() {
    return descriptor;
  }

  private void happened(ClusterEvent event) {
    log.add(event);
    listener.accept(event);
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
    long page = pageOf(reference);
    pages.add(page);
    Operation operation = new Operation(operations.size(), node, page, reference, steps);
    operations.add(operation);
    happened(new ClusterEvent.Started(operation));
    step(page, () -> nodes.get(node).start(operation));
    return operation;
  }

  /** Lets a new process of a node get past a synchronisation. */
  public Acquisition startAcquire(int node) {
    Acquisition acquisition = new Acquisition(acquisitions.size(), node);
    acquisitions.add(acquisition);
    step(
        Message.NO_PAGE,
        () -> {
          if (nodes.get(node).acquire(acquisition.process())) {
            acquired(node, acquisition.process());
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
    happened(new ClusterEvent.Delivered(sent.channel(), sent.message()));
    step(sent.message().page(), () -> receive(sent.channel(), sent.message()));
  }

  /** Takes a message away that waits between two nodes; the first is at position 1. */
  public void drop(int from, int to, int position) {
    Sent<M> sent = take(new Channel(from, to), position);
    happened(new ClusterEvent.Dropped(sent.channel(), sent.message()));
  }

  private Sent<M> take(Channel channel, int position) {
    int waiting = wire.on(channel).size();
    if (position < 1 || position > waiting) {
      throw new IllegalArgumentException(
          "%d messages wait on %s, there is no %d".formatted(waiting, channel, position));
    }
    return wire.take(channel, position);
  }

  /** Puts a message on its way that no node has sent, to see that it is refused. */
  public void forge(int from, int to, M message) {
    wire.put(new Channel(from, to), message);
  }

  private void receive(Channel channel, M message) {
    protocol(channel.to()).onMessage(channel.from(), message);
  }

  /** Lets a timer come that a node has set. */
  public void fire(Timer timer) {
    if (!timers.remove(timer)) {
      throw new IllegalArgumentException("there is no " + timer);
    }
    happened(new ClusterEvent.TimerCame(timer));
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
    for (int left = stepsMax; !wire.isEmpty() || !timers.isEmpty(); left--) {
      if (left == 0) {
        throw failure(Kind.ENDLESS, "no end after " + stepsMax + " steps");
      }
      settleOne();
    }
    checkNothingWaits();
  }

  /** Delivers messages in the order in which they were sent until none is left. */
  public void deliverAll() {
    for (int left = SETTLE_STEPS_MAX; !wire.isEmpty(); left--) {
      if (left == 0) {
        throw failure(Kind.ENDLESS, "no end after " + SETTLE_STEPS_MAX + " steps");
      }
      settleOne();
    }
  }

  private void settleOne() {
    if (wire.isEmpty()) {
      fire(timers.getFirst());
    } else {
      Channel oldest = wire.oldest();
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
    for (Acquisition acquisition : acquisitions) {
      if (!acquisition.done()) {
        throw failure(Kind.STUCK, "deadlock: nothing can arrive for " + acquisition);
      }
    }
    operations.clear();
    acquisitions.clear();
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
    steps++;
    guarded(() -> {
      handler.run();
      runAgenda();
      if (page != Message.NO_PAGE) {
        invariants.check(page);
      }
    });
  }

  private void runAgenda() {
    for (int left = LOCAL_STEPS_MAX; !agenda.isEmpty(); left--) {
      if (left == 0) {
        throw failure(Kind.ENDLESS, "a step has no end at its own node");
      }
      agenda.remove().run();
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
    return wire.open();
  }

  /** The timers that have been set and have not come, in the order of setting. */
  public List<Timer> timers() {
    return List.copyOf(timers);
  }

  /** The messages that wait between two nodes, the first first. */
  public List<M> inFlight(int from, int to) {
    return wire.on(new Channel(from, to));
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
    return wire.messages(kind);
  }

  /** How many messages were sent between different nodes. */
  public long messages() {
    return wire.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many messages arrive at a node: more than were sent when multicast is in hardware. */
  public long deliveries() {
    return wire.deliveries();
  }

  /** All counts as {@code request 1, forward 1}, without the kinds that were not sent. */
  public String counts() {
    return wire.counts().entrySet().stream()
        .map(count -> count.getKey().word() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Counts from zero again. */
  public void resetCounts() {
    wire.resetCounts();
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
    return !wire.isAbout(page)
        && timers.stream().noneMatch(timer -> timer.page() == page)
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
    wire.all().forEach(sent -> text.append("on its way ").append(sent).append('\n'));
    timers.forEach(timer -> text.append(timer).append('\n'));
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
            .formatted(problem, descriptor.id(), nodes(), settings.texts(), state(), log);
    return new ClusterFailure(kind, problem, report, cause);
  }

  @Override
  public int initialOwner(long page) {
    return setup.initialOwner().applyAsInt(page);
  }

  @Override
  public long pageOf(Reference reference) {
    return Word.at(reference.address()).page();
  }

  /** Runs something in this step, after the handler that is running now. */
  @Override
  public void later(Runnable action) {
    agenda.add(action);
  }

  @Override
  public void send(int from, int to, M message) {
    if (from != to) {
      wire.count(message.kind(), 1, 1);
    }
    if (from != to || setup.queuedLocal()) {
      happened(new ClusterEvent.Sent(new Channel(from, to), message));
    }
    carry(new Channel(from, to), message);
  }

  @Override
  public void multicast(int from, NodeSet destinations, M message) {
    int others = destinations.without(from).size();
    wire.count(message.kind(), setup.hardwareMulticast() ? Math.min(1, others) : others, others);
    if (!destinations.isEmpty()) {
      happened(new ClusterEvent.Multicast(from, destinations, message));
    }
    destinations.forEach(to -> carry(new Channel(from, to), message));
  }

  private void carry(Channel channel, M message) {
    requireExisting(channel, message);
    requireDeclared(message.kind());
    if (channel.from() != channel.to() || setup.queuedLocal()) {
      wire.put(channel, message);
    } else {
      later(() -> receiveLocally(channel, message));
    }
  }

  private void requireExisting(Channel channel, M message) {
    if (channel.to() < 0 || channel.to() >= nodes()) {
      throw new ProtocolError(
          "node %d sends %s to node %d, which is not there"
              .formatted(channel.from(), MessageText.of(message), channel.to()));
    }
  }

  private void requireDeclared(MessageKind kind) {
    if (!descriptor.messages().contains(kind)) {
      throw new ProtocolError("messages of kind %s are not declared".formatted(kind.word()));
    }
  }

  private void receiveLocally(Channel channel, M message) {
    happened(new ClusterEvent.HandledOwn(channel.to(), message));
    receive(channel, message);
  }

  @Override
  public void setTimer(int node, long delayPicos, long page, int purpose) {
    Timer timer = new Timer(node, page, purpose);
    happened(new ClusterEvent.TimerSet(timer));
    timers.add(timer);
  }

  @Override
  public void rightsChanged(int node, long page, Access before, Access after) {
    happened(new ClusterEvent.RightsChanged(node, page, before, after));
  }

  @Override
  public void acquired(int node, int process) {
    acquisitions.get(process).finish();
    happened(new ClusterEvent.Acquired(node));
  }

  @Override
  public void waits(Operation operation) {
    happened(new ClusterEvent.Waits(operation));
  }

  @Override
  public void faulted(Operation operation) {
    happened(new ClusterEvent.Faulted(operation));
  }

  /** Notes a reference that was performed at its own node; its value must be the current one. */
  @Override
  public void performed(Operation operation, long value) {
    happened(new ClusterEvent.Performed(operation, value));
    ledger.performed(steps, operation.reference(), value);
    writers.note(operation.node(), operation.reference());
  }

  /**
   * Notes a reference that was performed without lasting rights: the copy may have been taken away
   * while it was on its way, so a read may return any value since its start.
   */
  @Override
  public void performedOnce(Operation operation, long value) {
    if (operation.reads()) {
      returned(operation, value);
    } else {
      performed(operation, value);
    }
  }

  /** Notes a reference that was performed on another node's copy. */
  @Override
  public void performedRemotely(int node, Reference reference, long value) {
    happened(new ClusterEvent.PerformedForOther(node, reference, value));
    ledger.performed(steps, reference, value);
  }

  /** Checks what a reference returned that was performed elsewhere at some time since its start. */
  @Override
  public void returned(Operation operation, long value) {
    happened(new ClusterEvent.Returned(operation, value));
    ledger.returned(operation, value);
    writers.note(operation.node(), operation.reference());
  }
}
