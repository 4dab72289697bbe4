package dsmlab.machine;

import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;
import dsmlab.protocol.invariant.Invariant;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcMessage;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A node of the timed machine: the host of its protocol, whose handlers run as services of the
 * processor. A message to the node itself is handled right after the handler that sent it.
 */
final class Node<M extends Message> implements Host<M> {

  /** There may be a hundred thousand nodes: what most of them hardly use begins small. */
  private static final int FEW = 2;

  private final Machine machine;
  private final int self;
  private final Cpu cpu;
  private final ProtocolNode<M> protocol;
  private final NodeMemory memory;
  private final NodeFaults faults;
  private final NodePort port;
  private final LastTimers timers = new LastTimers();
  private final ArrayDeque<M> toSelf = new ArrayDeque<>(FEW);
  private final Int2ObjectOpenHashMap<IntConsumer> acquiring = new Int2ObjectOpenHashMap<>(FEW);
  private final EventHandler timerCame = this::timerCame;
  private final EventHandler timerServed = this::timerServed;
  private final EventHandler undelivered = this::undelivered;

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
    this.memory = new NodeMemory(machine, self, protocol::initialAccess);
    this.faults = new NodeFaults(machine, self, cpu, memory, this::faulted);
    this.port = new NodePort(machine, self, cpu, this::hears, this::received);
  }

  Cpu cpu() {
    return cpu;
  }

  /** Its rights, for a process that runs through hits. */
  PageRights rights() {
    return memory.rights();
  }

  PageFacts facts(long page) {
    return protocol.facts(page);
  }

  boolean faulting(long page) {
    return faults.isOpen(page);
  }

  /** The references that wait for a page. */
  List<Waiting> waiting(long page) {
    return faults.waiting(page);
  }

  /** The pages for which any of its processes waits, in ascending order. */
  LongStream awaitedPages() {
    return faults.pages();
  }

  /**
   * Performs a reference that the rights allow.
   *
   * @return what its words held before it
   */
  long[] hit(long page, Reference reference) {
    return memory.perform(page, reference, machine.nowPicos());
  }

  /** A reference that the rights do not allow has stopped a process. */
  void fault(long page, Reference reference, int process, ReferenceOwner owner) {
    faults.take(page, reference, process, owner);
  }

  void countHop(long page) {
    faults.countHop(page);
  }

  /** A message has reached this node; it waits for the processor. */
  void deliver(int sender, int bytes, Envelope envelope) {
    port.deliver(sender, bytes, envelope);
  }

  /** Stops for good; the payloads of what the processor had to do are told. */
  void crash(Consumer<Object> lost) {
    cpu.halt(lost);
  }

  /** Begins on a node that had crashed. */
  void restart() {
    protocol.onRestart();
    handleOwn();
  }

  /** The transport has given up on a message of this node. */
  void undelivered(int destination, Message message) {
    cpu.serve(0, undelivered, destination, message);
  }

  @SuppressWarnings("unchecked") // every node of a machine runs the same protocol
  private void undelivered(long destination, @Nullable Object payload) {
    if (payload instanceof IpcMessage toIpc) {
      machine.ipc().undelivered(self, toIpc, (int) destination);
      return;
    }
    M message = (M) Objects.requireNonNull(payload);
    protocol.onUndelivered((int) destination, message);
    endHandler(message.page());
  }

  /**
   * A process has got past a synchronisation.
   *
   * @param goesOn is told when it goes on, unless that is at once
   * @return whether it goes on at once
   */
  boolean acquire(int process, IntConsumer goesOn) {
    boolean atOnce = protocol.onAcquire(process);
    if (!atOnce) {
      acquiring.put(process, goesOn);
    }
    handleOwn();
    return atOnce;
  }

  /**
   * A process is about to let others go on.
   *
   * @param goesOn is told when it may, unless that is at once
   * @return whether it may at once
   */
  boolean release(int process, IntConsumer goesOn) {
    boolean atOnce = protocol.onRelease(process);
    if (!atOnce) {
      acquiring.put(process, goesOn);
      handleOwn();
    }
    return atOnce;
  }

  private void faulted(Fault fault) {
    protocol.onFault(fault);
    endHandler(fault.page());
  }

  @SuppressWarnings("unchecked") // every node of a machine runs the same protocol
  private boolean hears(Envelope envelope) {
    return switch (envelope.kind()) {
      case IPC -> machine.ipc().hears(self, (IpcMessage) envelope.message());
      case CHECKPOINT -> true;
      default -> protocol.hears((M) envelope.message());
    };
  }

  private void received(Envelope envelope) {
    Message message = envelope.message();
    int sender = envelope.sender();
    switch (envelope.kind()) {
      case IPC -> receivedByService((IpcMessage) message, sender);
      case CHECKPOINT -> machine.checkpoints().ordered(self, (CheckpointMessage) message, sender);
      default -> receivedByProtocol(envelope, message, sender);
    }
  }

  private void receivedByService(IpcMessage message, int sender) {
    machine.progress().message(self, message);
    machine.ipc().received(self, message, sender);
  }

  @SuppressWarnings("unchecked") // every node of a machine runs the same protocol
  private void receivedByProtocol(Envelope envelope, Message message, int sender) {
    long page = envelope.page();
    machine.progress().message(self, message);
    machine.envelopes().emptied(envelope);
    protocol.onMessage(sender, (M) message);
    endHandler(page);
  }

  void sendIpc(int destination, IpcMessage message) {
    port.send(destination, message);
  }

  void sendOrder(int destination, CheckpointMessage message) {
    port.send(destination, message);
  }

  void multicastIpc(NodeSet others, IpcMessage message) {
    port.multicast(others, message);
  }

  private void endHandler(long page) {
    handleOwn();
    machine.handled(self, page);
  }

  private void handleOwn() {
    for (M message = toSelf.poll(); message != null; message = toSelf.poll()) {
      machine.progress().message(self, message);
      port.noteOwn(message);
      protocol.onMessage(self, message);
    }
  }

  @Override
  public void grant(long page, Access access) {
    faults.grant(page, access);
  }

  @Override
  public void complete(long page) {
    faults.complete(page);
  }

  @Override
  public void completeElsewhere(long page, long value) {
    faults.completeElsewhere(page, value);
  }

  @Override
  public void fail(long page) {
    machine.outages().note(page);
    faults.fail(page);
  }

  @Override
  public void giveUp(long page) {
    machine.outages().note(page);
  }

  @Override
  public long perform(Reference reference) {
    long page = machine.pageOf(reference.address());
    long[] before = memory.perform(page, reference, machine.nowPicos());
    return before.length == 0 ? 0 : before[0];
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
    return memory.contents(page);
  }

  @Override
  public void install(long page, PageContents contents) {
    memory.install(page, contents);
  }

  @Override
  public void send(int destination, M message) {
    if (destination == self) {
      toSelf.add(message);
    } else {
      requireNode(destination, message);
      port.send(destination, message);
    }
  }

  private void requireNode(int destination, M message) {
    if (destination < 0 || destination >= machine.nodes()) {
      throw machine.violation(
          Invariant.KNOWN_RECEIVER,
          "node %d sends %s to node %d, which does not exist".formatted(self, message, destination),
          self,
          message.page());
    }
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    if (destinations.contains(self)) {
      toSelf.add(message);
    }
    NodeSet others = destinations.without(self);
    if (!others.isEmpty()) {
      requireNode(others.last(), message);
      port.multicast(others, message);
    }
  }

  @Override
  public void acquired(int process) {
    IntConsumer goesOn = acquiring.remove(process);
    if (goesOn == null) {
      throw machine.failure(
          "node %d lets process %d go on, which has not synchronised".formatted(self, process));
    }
    goesOn.accept(process);
  }

  @Override
  public void setTimer(long delayPicos, long page, int purpose) {
    long atPicos = machine.nowPicos() + delayPicos;
    timers.noteSet(page, purpose, atPicos);
    machine.checkpoints().busyUntil(atPicos);
    machine.scribe().timerSet(self, page, purpose, delayPicos);
    machine.simulator().scheduleAt(self, atPicos, timerCame, page, purpose);
  }

  @Override
  public long remainingPicos(long page, int purpose) {
    return Math.max(0, timers.lastPicos(page, purpose) - machine.nowPicos());
  }

  private void timerCame(long page, @Nullable Object payload) {
    int purpose = (Integer) Objects.requireNonNull(payload);
    machine.meters().timer(machine.nowPicos(), self, page, purpose);
    cpu.serve(0, timerServed, page, purpose);
  }

  private void timerServed(long page, @Nullable Object payload) {
    int purpose = (Integer) Objects.requireNonNull(payload);
    machine.recent().add(machine.nowPicos(), self, "timer of page", page, purpose);
    machine.progress().timer(self, purpose);
    machine.scribe().timerCame(self, page, purpose);
    protocol.onTimer(page, purpose);
    endHandler(page);
  }
}
