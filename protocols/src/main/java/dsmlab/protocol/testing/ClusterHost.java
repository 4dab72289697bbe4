package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.TestCluster.Timer;
import dsmlab.sim.NodeSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What surrounds the nodes of a {@link TestCluster}: the wire, timers, and the books in which all
 * that happens is noted and reads are checked.
 */
final class ClusterHost<M extends Message> implements Surroundings<M> {

  private final ProtocolDescriptor<M> descriptor;
  private final ClusterSetup setup;
  private final BiConsumer<Channel, M> receiver;
  private final Wire<M> wire = new Wire<>();
  private final List<Timer> timers = new ArrayList<>();
  private final ArrayDeque<Runnable> agenda = new ArrayDeque<>();
  private final List<Acquisition> acquisitions = new ArrayList<>();
  private final EventLog log = new EventLog();
  private final Ledger ledger;
  private final Writers writers = new Writers();
  private Consumer<ClusterEvent> listener = _ -> {};
  private long steps;

  /**
   * Surroundings in which nothing has happened.
   *
   * @param receiver the nodes, which handle what arrives on a channel
   */
  ClusterHost(
      ProtocolDescriptor<M> descriptor, ClusterSetup setup, BiConsumer<Channel, M> receiver) {
    this.descriptor = descriptor;
    this.setup = setup;
    this.receiver = receiver;
    this.ledger = new Ledger(descriptor.promise());
  }

  /** Tells everything that happens from now on to a listener as well. */
  void listen(Consumer<ClusterEvent> toWhom) {
    listener = listener.andThen(toWhom);
  }

  /** Notes that something has happened. */
  void happened(ClusterEvent event) {
    log.add(event);
    listener.accept(event);
  }

  /** The last events. */
  EventLog log() {
    return log;
  }

  /** What is on its way. */
  Wire<M> wire() {
    return wire;
  }

  /** The timers that have been set and have not come, in the order of setting. */
  List<Timer> timers() {
    return timers;
  }

  /** Who synchronises, by process. */
  List<Acquisition> acquisitions() {
    return acquisitions;
  }

  /** Which nodes have written each word. */
  Writers writers() {
    return writers;
  }

  /** How many steps were made. */
  long steps() {
    return steps;
  }

  /** The next step begins. */
  void countStep() {
    steps++;
  }

  /** What handlers have left for later in this step; the first first. */
  ArrayDeque<Runnable> agenda() {
    return agenda;
  }

  @Override
  public int nodes() {
    return setup.nodes();
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
    receiver.accept(channel, message);
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
