package dsmlab.machine;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.chronicle.Scribe;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
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
  private final Predicate<Message> hears;
  private final ObjIntConsumer<Message> protocol;
  private final EventHandler received = this::received;
  private final EventHandler envelopeReceived = this::envelopeReceived;
  private final EventHandler departed = this::departed;

  /**
   * Opens the port.
   *
   * @param hears whether the network interface takes notice of a message that arrives now
   * @param protocol takes a message and its sender when the processor has received it
   */
  NodePort(
      Machine machine,
      int self,
      Cpu cpu,
      Predicate<Message> hears,
      ObjIntConsumer<Message> protocol) {
    this.machine = machine;
    this.self = self;
    this.cpu = cpu;
    this.hears = hears;
    this.protocol = protocol;
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
    boolean carriesPage = message.kind() == MessageKind.PAGE;
    int size = sizeOf(message, carriesPage);
    long departurePicos = prepare(carriesPage, size);
    count(destination, message, size, departurePicos);
    machine.addInFlight(message.page(), 1);
    machine.outages().sent(destination, message.page());
    long sequence = machine.nextTransmission();
    machine.checkpoints().sent(self, destination, sequence, message, size);
    machine.scribe().sent(self, destination, sequence, departurePicos, message);
    cpu.afterWork(departed, sized(destination, size), payload(message, sequence));
  }

  /** What the network carries: the message alone where nobody asks for more. */
  private Object payload(Message message, long sequence) {
    return machine.followsMessages() ? new Envelope(self, message, sequence) : message;
  }

  private static Message messageIn(Object payload) {
    return payload instanceof Envelope envelope ? envelope.message() : (Message) payload;
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

  private void departed(long destinationAndSize, @Nullable Object event) {
    Object payload = Objects.requireNonNull(event);
    int destination = (int) (destinationAndSize >>> Integer.SIZE);
    if (cpu.halted()) {
      machine.outages().lostAtSource(destination, (Envelope) payload);
      return;
    }
    machine.network().transmit(self, destination, (int) destinationAndSize, payload);
  }

  private void transmitToAll(NodeSet others, Message message) {
    boolean carriesPage = message.kind() == MessageKind.PAGE;
    int size = sizeOf(message, carriesPage);
    long departurePicos = prepare(carriesPage, size);
    count(Machine.MANY, message, size, departurePicos);
    machine.addInFlight(message.page(), others.size());
    others.forEach(destination -> machine.outages().sent(destination, message.page()));
    long sequence = machine.nextTransmission();
    others.forEach(node -> machine.checkpoints().sent(self, node, sequence, message, size));
    Scribe scribe = machine.scribe();
    if (scribe.records()) {
      others.forEach(node -> scribe.sent(self, node, sequence, departurePicos, message));
    }
    EventHandler leave = (_, payload) -> departed(others, size, payload);
    cpu.afterWork(leave, 0, payload(message, sequence));
  }

  private void departed(NodeSet others, int size, @Nullable Object payload) {
    if (cpu.halted()) {
      Envelope envelope = (Envelope) Objects.requireNonNull(payload);
      others.forEach(destination -> machine.outages().lostAtSource(destination, envelope));
      return;
    }
    machine.network().multicast(self, others, size, Objects.requireNonNull(payload));
  }

  private int sizeOf(Message message, boolean carriesPage) {
    int page = carriesPage ? machine.unitBytes() : 0;
    return machine.costs().headerBytes() + page + message.extraBytes();
  }

  /** Lets the processor send; returns when it has. */
  private long prepare(boolean carriesPage, int size) {
    NodeCosts costs = machine.costs();
    long copyPicos = carriesPage ? costs.copyPicos(machine.unitBytes()) : 0;
    return cpu.work(costs.sendPicos() + copyPicos + machine.network().sendOverheadPicos(size));
  }

  private void count(int destination, Message message, int size, long departurePicos) {
    machine.meters().message(departurePicos, self, destination, message, size);
    machine.recent().add(departurePicos, self, "sends to", destination, message);
  }

  /** A transmission that looks for the owner is a hop of the fault it serves. */
  private void countHop(Message message) {
    if (message instanceof Message.Locating locating) {
      machine.node(locating.requester()).countHop(message.page());
    }
  }

  /** A message has reached this node; it waits for the processor. */
  void deliver(int sender, int bytes, Object payload) {
    Message message = messageIn(payload);
    if (!hears.test(message)) {
      ignore(sender, message, payload);
      return;
    }
    machine.meters().delivery(machine.nowPicos(), sender, self, message);
    NodeCosts costs = machine.costs();
    long copyPicos = message.kind() == MessageKind.PAGE ? takingPicos(sender) : 0;
    long overheadPicos = machine.network().receiveOverheadPicos(bytes);
    long costPicos = costs.receivePicos() + copyPicos + overheadPicos;
    if (payload instanceof Envelope) {
      cpu.serve(costPicos, envelopeReceived, machine.nowPicos(), payload);
    } else {
      cpu.serve(costPicos, received, sender, payload);
    }
  }

  /** The time to copy a page out of a message, and to convert it where machines differ. */
  private long takingPicos(int sender) {
    int bytes = machine.unitBytes();
    return machine.costs().copyPicos(bytes) + machine.ipc().conversionPicos(sender, self, bytes);
  }

  private void ignore(int sender, Message message, Object payload) {
    machine.addInFlight(message.page(), -1);
    if (payload instanceof Envelope envelope) {
      machine.checkpoints().ignored(self, envelope);
      long nowPicos = machine.nowPicos();
      machine.scribe().delivered(self, sender, envelope.sequence(), nowPicos, message);
    }
  }

  private void received(long sender, @Nullable Object payload) {
    Message message = (Message) Objects.requireNonNull(payload);
    beginToReceive(message, (int) sender);
    protocol.accept(message, (int) sender);
  }

  private void envelopeReceived(long arrivedPicos, @Nullable Object payload) {
    Envelope envelope = (Envelope) Objects.requireNonNull(payload);
    Message message = envelope.message();
    int sender = envelope.sender();
    beginToReceive(message, sender);
    machine.scribe().delivered(self, sender, envelope.sequence(), arrivedPicos, message);
    boolean carriesPage = message.kind() == MessageKind.PAGE;
    machine.checkpoints().received(self, envelope, sizeOf(message, carriesPage));
    protocol.accept(message, sender);
  }

  private void beginToReceive(Message message, int sender) {
    machine.addInFlight(message.page(), -1);
    machine.recent().add(machine.nowPicos(), self, "receives from", sender, message);
  }
}
