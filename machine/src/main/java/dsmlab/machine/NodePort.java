package dsmlab.machine;

import dsmlab.protocol.Message;
import dsmlab.protocol.chronicle.Scribe;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of one node leave and arrive. The processor sends and receives them; what it
 * sends leaves when it has done so.
 */
final class NodePort {

  private final Machine machine;
  private final int self;
  private final Cpu cpu;
  private final Predicate<Envelope> hears;
  private final Consumer<Envelope> protocol;
  private final EventHandler received = this::received;
  private final Cpu.AfterWork departed;

  /**
   * Opens the port.
   *
   * @param hears whether the network interface takes notice of a message that arrives now
   * @param protocol takes a message when the processor has received it
   */
  NodePort(
      Machine machine, int self, Cpu cpu, Predicate<Envelope> hears, Consumer<Envelope> protocol) {
    this.machine = machine;
    this.self = self;
    this.cpu = cpu;
    this.hears = hears;
    this.protocol = protocol;
    this.departed = cpu.whenDone(this::departed);
  }

  /** Sends a message to another node. */
  void send(int destination, Message message) {
    countHop(message);
    transmit(destination, message);
  }

  /** Sends a message to other nodes, in one transmission where the hardware can. */
  void multicast(NodeSet others, Message message) {
    countHop(message);
    if (machine.network().multicasts()) {
      transmitToAll(others, message);
    } else {
      others.forEach(destination -> transmit(destination, message));
    }
  }

  private void transmit(int destination, Message message) {
    Envelope envelope = machine.envelopes().with(self, message, machine.nextTransmission());
    int size = sized(envelope);
    long departurePicos = prepare(envelope, size);
    count(destination, envelope, size, departurePicos);
    machine.addInFlight(envelope.page(), 1);
    machine.outages().sent(destination, envelope.page());
    machine.checkpoints().sent(self, destination, envelope.sequence(), message, size);
    machine.scribe().sent(self, destination, envelope.sequence(), departurePicos, message);
    cpu.afterWork(departed, sized(destination, size), envelope);
  }

  private static long sized(int destination, int size) {
    return (long) destination << Integer.SIZE | size;
  }

  /** The node is about to handle a message that it has sent to itself. */
  void noteOwn(Message message) {
    Scribe scribe = machine.scribe();
    if (scribe.records()) {
      long sequence = machine.nextTransmission();
      scribe.sent(self, self, sequence, machine.nowPicos(), message);
      scribe.delivered(self, self, sequence, machine.nowPicos(), message);
    }
  }

  private void departed(long destinationAndSize, @Nullable Object payload) {
    Envelope envelope = (Envelope) Objects.requireNonNull(payload);
    int destination = (int) (destinationAndSize >>> Integer.SIZE);
    if (cpu.halted()) {
      machine.outages().lostAtSource(destination, envelope);
      return;
    }
    machine.network().transmit(self, destination, (int) destinationAndSize, envelope);
  }

  private void transmitToAll(NodeSet others, Message message) {
    Envelope envelope = machine.envelopes().shared(self, message, machine.nextTransmission());
    int size = sized(envelope);
    long departurePicos = prepare(envelope, size);
    count(Machine.MANY, envelope, size, departurePicos);
    machine.addInFlight(envelope.page(), others.size());
    others.forEach(destination -> machine.outages().sent(destination, envelope.page()));
    long sequence = envelope.sequence();
    others.forEach(node -> machine.checkpoints().sent(self, node, sequence, message, size));
    Scribe scribe = machine.scribe();
    if (scribe.records()) {
      others.forEach(node -> scribe.sent(self, node, sequence, departurePicos, message));
    }
    EventHandler leave = (_, _) -> departed(others, size, envelope);
    cpu.afterWork(cpu.whenDone(leave), 0, envelope);
  }

  private void departed(NodeSet others, int size, Envelope envelope) {
    if (cpu.halted()) {
      others.forEach(destination -> machine.outages().lostAtSource(destination, envelope));
      return;
    }
    machine.network().multicast(self, others, size, envelope);
  }

  private int sized(Envelope envelope) {
    int page = envelope.carriesPage() ? machine.unitBytes() : 0;
    int size = machine.costs().headerBytes() + page + envelope.message().extraBytes();
    envelope.setBytes(size);
    return size;
  }

  /** Lets the processor send; returns when it has. */
  private long prepare(Envelope envelope, int size) {
    NodeCosts costs = machine.costs();
    long copyPicos = envelope.carriesPage() ? costs.copyPicos(machine.unitBytes()) : 0;
    return cpu.work(costs.sendPicos() + copyPicos + machine.network().sendOverheadPicos(size));
  }

  private void count(int destination, Envelope envelope, int size, long departurePicos) {
    machine.meters().message(departurePicos, self, destination, envelope, size);
    machine.recent().add(departurePicos, self, "sends to", destination, envelope.message());
  }

  /** A transmission that looks for the owner is a hop of the fault it serves. */
  private void countHop(Message message) {
    if (message instanceof Message.Locating locating) {
      machine.node(locating.requester()).countHop(message.page());
    }
  }

  /** A message has reached this node; it waits for the processor. */
  void deliver(int sender, int bytes, Envelope envelope) {
    if (!hears.test(envelope)) {
      ignore(sender, envelope);
      return;
    }
    machine.meters().delivery(machine.nowPicos(), sender, self, envelope);
    long copyPicos = envelope.carriesPage() ? takingPicos(sender) : 0;
    long overheadPicos = machine.network().receiveOverheadPicos(bytes);
    long costPicos = machine.costs().receivePicos() + copyPicos + overheadPicos;
    cpu.serve(costPicos, received, machine.nowPicos(), envelope);
  }

  /** The time to copy a page out of a message, and to convert it where machines differ. */
  private long takingPicos(int sender) {
    int bytes = machine.unitBytes();
    return machine.costs().copyPicos(bytes) + machine.ipc().conversionPicos(sender, self, bytes);
  }

  private void ignore(int sender, Envelope envelope) {
    Message message = envelope.message();
    machine.addInFlight(envelope.page(), -1);
    machine.checkpoints().ignored(self, envelope);
    machine.scribe().delivered(self, sender, envelope.sequence(), machine.nowPicos(), message);
  }

  private void received(long arrivedPicos, @Nullable Object payload) {
    Envelope envelope = (Envelope) Objects.requireNonNull(payload);
    Message message = envelope.message();
    int sender = envelope.sender();
    machine.addInFlight(envelope.page(), -1);
    machine.recent().add(machine.nowPicos(), self, "receives from", sender, message);
    machine.scribe().delivered(self, sender, envelope.sequence(), arrivedPicos, message);
    machine.checkpoints().received(self, envelope);
    protocol.accept(envelope);
  }
}
