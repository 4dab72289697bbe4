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
import dsmlab.protocol.invariant.PageInvariants;
import dsmlab.protocol.testing.Wire.Channel;
import dsmlab.protocol.testing.Wire.Sent;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Settings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

  private static final int PAGE_BYTES = 4096;
  private static final int WORD_BYTES = 8;
  private static final int SETTLE_STEPS_MAX = 100_000;

  private final ProtocolDescriptor<M> descriptor;
  private final ClusterSetup setup;
  private final Settings settings;
  private final Wire<M> wire = new Wire<>();
  private final List<Timer> timers = new ArrayList<>();
  private final ArrayDeque<Runnable> agenda = new ArrayDeque<>();
  private final EventLog log = new EventLog();
  private final TreeSet<Long> pages = new TreeSet<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Ledger ledger;
  private final PageInvariants invariants;
  private final List<UntimedNode<M>> nodes;
  private long steps;

  /** A timer that a node has set and that has not come yet. */
  public record Timer(int node, long page, int purpose) {}

  private TestCluster(ProtocolDescriptor<M> descriptor, ClusterSetup setup) {
    this.descriptor = descriptor;
    this.setup = setup;
    this.settings = Settings.of(descriptor.parameters(), setup.settings());
    this.ledger = new Ledger(descriptor.promise());
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
    return start(node, page, reference(page, word, Access.READ, 0));
  }

  /** Lets a new process of a node write the first word of a page. */
  public Operation startWrite(int node, long page, long value) {
    return startWrite(node, page, 0, value);
  }

  /** Lets a new process of a node write some word of a page. */
  public Operation startWrite(int node, long page, int word, long value) {
    return start(node, page, reference(page, word, Access.WRITE, value));
  }

  private static Reference reference(long page, int word, Access access, long value) {
    return new Reference(page * PAGE_BYTES + (long) word * WORD_BYTES, WORD_BYTES, access, value);
  }

  private Operation start(int node, long page, Reference reference) {
    pages.add(page);
    Operation operation = new Operation(operations.size(), node, page, reference, steps);
    operations.add(operation);
    log.add("start", operation);
    step(page, () -> nodes.get(node).start(operation));
    return operation;
  }

  /** Delivers the first message that waits between two nodes. */
  public void deliver(int from, int to) {
    Channel channel = new Channel(from, to);
    if (wire.on(channel).isEmpty()) {
      throw failure("no message waits on " + channel);
    }
    Sent<M> sent = wire.take(channel);
    log.add("deliver", sent);
    step(sent.message().page(), () -> receive(sent.channel(), sent.message()));
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
      throw failure("there is no " + timer);
    }
    log.add("fire", timer);
    step(timer.page(), () -> protocol(timer.node()).onTimer(timer.page(), timer.purpose()));
  }

  /**
   * Delivers messages in the order in which they were sent, and timers when there is no message,
   * until nothing is left; fails when a reference still waits then.
   */
  public void settle() {
    for (int left = SETTLE_STEPS_MAX; !wire.isEmpty() || !timers.isEmpty(); left--) {
      if (left == 0) {
        throw failure("no end after " + SETTLE_STEPS_MAX + " steps");
      }
      settleOne();
    }
    checkNothingWaits();
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
        throw failure("deadlock: nothing can arrive but this still waits: " + operation);
      }
    }
    operations.clear();
    guarded(() -> pages.forEach(invariants::check));
    for (long page : pages) {
      if (!isQuiet(page)) {
        throw failure("page " + page + " never becomes quiet");
      }
    }
  }

  private void step(long page, Runnable handler) {
    steps++;
    guarded(() -> {
      handler.run();
      while (!agenda.isEmpty()) {
        agenda.remove().run();
      }
      invariants.check(page);
    });
  }

  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException error) {
      throw failure(error);
    }
  }

  /** The channels on which a message waits, in ascending order of sender and receiver. */
  List<Channel> openChannels() {
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

  /** An error with the state and the last events. */
  AssertionError failure(String problem) {
    return failure(problem, null);
  }

  private AssertionError failure(RuntimeException cause) {
    return failure(cause.toString(), cause);
  }

  private AssertionError failure(String problem, @Nullable Throwable cause) {
    String text =
        "%s (%s, %d nodes, %s)%n%s%nlast events:%n%s"
            .formatted(problem, descriptor.id(), nodes(), settings.texts(), state(), log);
    return new AssertionError(text, cause);
  }

  @Override
  public int initialOwner(long page) {
    return setup.initialOwner().applyAsInt(page);
  }

  @Override
  public long pageOf(Reference reference) {
    return reference.address() / PAGE_BYTES;
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
    carry(new Channel(from, to), message);
  }

  @Override
  public void multicast(int from, NodeSet destinations, M message) {
    int others = destinations.without(from).size();
    wire.count(message.kind(), setup.hardwareMulticast() ? Math.min(1, others) : others, others);
    destinations.forEach(to -> carry(new Channel(from, to), message));
  }

  private void carry(Channel channel, M message) {
    requireDeclared(message.kind());
    if (channel.from() != channel.to() || setup.queuedLocal()) {
      log.add("  sends", channel, message);
      wire.put(channel, message);
    } else {
      later(() -> receiveLocally(channel, message));
    }
  }

  private void requireDeclared(MessageKind kind) {
    if (!descriptor.messages().contains(kind)) {
      throw new ProtocolError("messages of kind %s are not declared".formatted(kind.word()));
    }
  }

  private void receiveLocally(Channel channel, M message) {
    log.add("  local", channel, message);
    receive(channel, message);
  }

  @Override
  public void setTimer(int node, long delayPicos, long page, int purpose) {
    timers.add(new Timer(node, page, purpose));
  }

  @Override
  public void faulted(Operation operation) {
    log.add("  faults", operation);
  }

  /** Notes a reference that was performed at its own node; its value must be the current one. */
  @Override
  public void performed(Operation operation, long value) {
    log.add("  performs", operation, "with result", value);
    ledger.performed(steps, operation.reference(), value);
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
    log.add("  node", node, "performs", reference, "with result", value);
    ledger.performed(steps, reference, value);
  }

  /** Checks what a reference returned that was performed elsewhere at some time since its start. */
  @Override
  public void returned(Operation operation, long value) {
    log.add("  returns", value, "to", operation);
    ledger.returned(operation, value);
  }
}
