package dsmlab.machine;

import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Settings;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the timed machine: its processor, its memory, and the protocol, whose host it is. The
 * protocol's handlers run as services of the processor; what they send leaves when the processor
 * has sent it.
 */
final class Node<M extends Message> implements Host<M> {

  /** A message on its way. */
  private record Envelope(int sender, Message message) {}

  private final Machine machine;
  private final int self;
  private final Cpu cpu;
  private final ProtocolNode<M> protocol;
  private final NodeMemory memory;
  private final @Nullable Values values;
  private final Long2ObjectOpenHashMap<OpenFault> faults = new Long2ObjectOpenHashMap<>();
  private final ArrayDeque<M> toSelf = new ArrayDeque<>();
  private final EventHandler faultTaken = this::faultTaken;
  private final EventHandler faultRepeated = this::faultRepeated;
  private final EventHandler received = this::received;
  private final EventHandler timerCame = this::timerCame;
  private final EventHandler timerServed = this::timerServed;
  private final EventHandler departed = this::departed;

  Node(
      Machine machine,
      int self,
      ProtocolDescriptor<M> descriptor,
      Settings settings,
      Cpu.Program program) {
    this.machine = machine;
    this.self = self;
    this.cpu = new Cpu(machine.simulator(), self, program);
    this.protocol = descriptor.create(this, settings);
    this.memory = new NodeMemory(protocol::initialAccess);
    this.values = machine.monitor().needsValues() ? new Values() : null;
  }

  Cpu cpu() {
    return cpu;
  }

  PageFacts facts(long page) {
    return protocol.facts(page);
  }

  boolean faulting(long page) {
    return faults.containsKey(page);
  }

  /** Performs a reference that the rights allow. */
  void hit(long page, Reference reference) {
    perform(page, reference, machine.nowPicos());
  }

  /** A reference that the rights do not allow has stopped a process. */
  void fault(long page, Reference reference, int process, ReferenceOwner owner) {
    long now = machine.nowPicos();
    machine.touch(page);
    machine.meters().fault(now, self, page, reference.access());
    machine.recent().add(now, self, "faults at page", page, reference);
    Waiting waiting = new Waiting(reference, process, now, owner);
    cpu.serve(machine.costs().faultPicos(), faultTaken, page, waiting);
  }

  private void faultTaken(long page, @Nullable Object payload) {
    Waiting waiting = (Waiting) Objects.requireNonNull(payload);
    OpenFault open = faults.get(page);
    if (open != null) {
      open.add(waiting);
    } else if (access(page).allows(waiting.reference().access())) {
      finish(page, waiting, 0);
    } else {
      open = new OpenFault();
      open.add(waiting);
      faults.put(page, open);
      raise(page, open);
    }
  }

  private void raise(long page, OpenFault open) {
    protocol.onFault(new Fault(page, open.first().reference()));
    handleOwnMessages();
    machine.monitor().handled(machine, self, page);
  }

  /** References that were left waiting when a fault ended fault again. */
  private void faultRepeated(long page, @Nullable Object payload) {
    OpenFault open = Objects.requireNonNull(faults.get(page));
    performAllowed(page, open);
    if (open.isEmpty()) {
      faults.remove(page);
    } else {
      raise(page, open);
    }
  }

  private void finish(long page, Waiting waiting, int hops) {
    perform(page, waiting.reference(), waiting.startPicos());
    end(page, waiting, hops);
  }

  private void end(long page, Waiting waiting, int hops) {
    long latencyPicos = machine.nowPicos() - waiting.startPicos();
    machine.meters().faultEnded(waiting.reference().access(), latencyPicos, hops);
    waiting.owner().performed(waiting.process(), page);
  }

  private void perform(long page, Reference reference, long startPicos) {
    Values words = values;
    if (words == null) {
      return;
    }
    if (reference.access() == Access.WRITE) {
      words.write(page, reference);
    }
    long last = Values.lastWord(reference);
    for (long word = Values.firstWord(reference); word <= last; word++) {
      long value = words.read(page, word);
      machine.monitor().referencePerformed(machine, self, startPicos, reference, word, value);
    }
  }

  private void performAllowed(long page, OpenFault open) {
    Access access = access(page);
    for (int rest = open.size(); rest > 0; rest--) {
      Waiting waiting = open.removeFirst();
      if (access.allows(waiting.reference().access())) {
        finish(page, waiting, open.takeHops());
      } else {
        open.addAgain(waiting);
      }
    }
  }

  /** Ends the open fault; what still waits faults again after the present handler. */
  private void close(long page, OpenFault open) {
    if (open.isEmpty()) {
      faults.remove(page);
    } else {
      cpu.serve(0, faultRepeated, page, this);
    }
  }

  private OpenFault openFault(long page) {
    OpenFault open = faults.get(page);
    if (open == null) {
      throw machine.failure(
          "node %d ends a fault on page %d, but none is open".formatted(self, page));
    }
    return open;
  }

  void countHop(long page) {
    OpenFault open = faults.get(page);
    if (open != null) {
      open.countHop();
    }
  }

  @Override
  public void grant(long page, Access access) {
    recordGrant(page, access);
    memory.setAccess(page, access);
    OpenFault open = openFault(page);
    if (!open.firstIsAllowedBy(access)) {
      throw machine.failure(
          "node %d is granted too little for its fault on page %d".formatted(self, page));
    }
    performAllowed(page, open);
    close(page, open);
  }

  @Override
  public void complete(long page) {
    OpenFault open = openFault(page);
    Waiting waiting = open.removeFirst();
    recordGrant(page, Access.NONE);
    finish(page, waiting, open.takeHops());
    close(page, open);
  }

  @Override
  public void completeElsewhere(long page, long value) {
    OpenFault open = openFault(page);
    Waiting waiting = open.removeFirst();
    recordGrant(page, Access.NONE);
    end(page, waiting, open.takeHops());
    close(page, open);
  }

  private void recordGrant(long page, Access access) {
    long now = machine.nowPicos();
    machine.meters().grant(now, self, page, access);
    machine.recent().add(now, self, "is granted page", page, access);
  }

  @Override
  public long perform(Reference reference) {
    long page = machine.pageOf(reference.address());
    perform(page, reference, machine.nowPicos());
    return values == null ? 0 : values.read(page, Values.firstWord(reference));
  }

  @Override
  public int self() {
    return self;
  }

  @Override
  public int nodes() {
    return machine.nodes();
  }

  @Override
  public int initialOwner(long page) {
    return machine.initialOwner(page);
  }

  @Override
  public Access access(long page) {
    return memory.access(page);
  }

  @Override
  public void setAccess(long page, Access access) {
    if (access == Access.NONE && memory.access(page) != Access.NONE) {
      machine.meters().copyLost(self, page);
    }
    memory.setAccess(page, access);
  }

  @Override
  public PageContents contents(long page) {
    return values == null ? PageContents.NONE : values.contents(page);
  }

  @Override
  public void install(long page, PageContents contents) {
    if (values != null) {
      values.install(page, contents);
    }
  }

  @Override
  public void send(int destination, M message) {
    if (destination == self) {
      toSelf.add(message);
    } else {
      countHop(message);
      transmit(destination, message);
    }
  }

  private void transmit(int destination, M message) {
    int size = sizeOf(message);
    long departurePicos = prepare(message, size);
    count(destination, message, size, departurePicos);
    machine.addInFlight(message.page(), 1);
    if (departurePicos == machine.nowPicos()) {
      machine.network().transmit(self, destination, size, new Envelope(self, message));
    } else {
      machine.simulator().schedule(departurePicos, departed, destination, message);
    }
  }

  private void departed(long destination, @Nullable Object payload) {
    Message message = (Message) Objects.requireNonNull(payload);
    Envelope envelope = new Envelope(self, message);
    machine.network().transmit(self, (int) destination, sizeOf(message), envelope);
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    NodeSet others = destinations.without(self);
    if (destinations.contains(self)) {
      toSelf.add(message);
    }
    if (others.isEmpty()) {
      return;
    }
    countHop(message);
    if (machine.network().multicasts()) {
      sendToAll(others, message);
    } else {
      others.forEach(destination -> transmit(destination, message));
    }
  }

  private void sendToAll(NodeSet others, M message) {
    int size = sizeOf(message);
    long departurePicos = prepare(message, size);
    count(Machine.MANY, message, size, departurePicos);
    machine.addInFlight(message.page(), others.size());
    Envelope envelope = new Envelope(self, message);
    if (departurePicos == machine.nowPicos()) {
      machine.network().multicast(self, others, size, envelope);
    } else {
      EventHandler leave = (_, payload) -> transmitToAll(others, size, payload);
      machine.simulator().schedule(departurePicos, leave, 0, envelope);
    }
  }

  private void transmitToAll(NodeSet others, int size, @Nullable Object envelope) {
    machine.network().multicast(self, others, size, Objects.requireNonNull(envelope));
  }

  private int sizeOf(Message message) {
    int page = message.kind() == MessageKind.PAGE ? machine.unitBytes() : 0;
    return machine.costs().headerBytes() + page + message.extraBytes();
  }

  /** Lets the processor send; returns when it has. */
  private long prepare(Message message, int size) {
    NodeCosts costs = machine.costs();
    long copyPicos = message.kind() == MessageKind.PAGE ? costs.copyPicos(machine.unitBytes()) : 0;
    return cpu.extend(costs.sendPicos() + copyPicos + machine.network().sendOverheadPicos(size));
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
  void deliver(int bytes, Object payload) {
    Envelope envelope = (Envelope) payload;
    Message message = envelope.message();
    machine.meters().delivery(machine.nowPicos(), envelope.sender(), self, message);
    NodeCosts costs = machine.costs();
    long copyPicos = message.kind() == MessageKind.PAGE ? costs.copyPicos(machine.unitBytes()) : 0;
    long overheadPicos = machine.network().receiveOverheadPicos(bytes);
    cpu.serve(costs.receivePicos() + copyPicos + overheadPicos, received, 0, envelope);
  }

  @SuppressWarnings("unchecked") // every node of a machine runs the same protocol
  private void received(long unused, @Nullable Object payload) {
    Envelope envelope = (Envelope) Objects.requireNonNull(payload);
    M message = (M) envelope.message();
    machine.addInFlight(message.page(), -1);
    machine.recent().add(machine.nowPicos(), self, "receives from", envelope.sender(), message);
    protocol.onMessage(envelope.sender(), message);
    handleOwnMessages();
    machine.monitor().handled(machine, self, message.page());
  }

  private void handleOwnMessages() {
    for (M message = toSelf.poll(); message != null; message = toSelf.poll()) {
      protocol.onMessage(self, message);
    }
  }

  @Override
  public void setTimer(long delayPicos, long page, int purpose) {
    long atPicos = machine.nowPicos() + delayPicos;
    machine.simulator().scheduleAt(self, atPicos, timerCame, page, purpose);
  }

  private void timerCame(long page, @Nullable Object payload) {
    int purpose = (Integer) Objects.requireNonNull(payload);
    machine.meters().timer(machine.nowPicos(), self, page, purpose);
    cpu.serve(0, timerServed, page, purpose);
  }

  private void timerServed(long page, @Nullable Object payload) {
    int purpose = (Integer) Objects.requireNonNull(payload);
    machine.recent().add(machine.nowPicos(), self, "timer of page", page, purpose);
    protocol.onTimer(page, purpose);
    handleOwnMessages();
    machine.monitor().handled(machine, self, page);
  }
}
