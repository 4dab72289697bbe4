package dsmlab.machine;

import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Signal;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.systemv.service.IpcNode;
import dsmlab.systemv.service.IpcService;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The System V calls of one node: the host of its service. */
final class NodeIpc<M extends IpcMessage> implements IpcHost<M> {

  private final Machine machine;
  private final Node<?> node;
  private final ProgramReplay replay;
  private final IpcDescriptor<M> descriptor;
  private final IpcNode<M> service;
  private final ArrayDeque<M> toSelf = new ArrayDeque<>();
  private final EventHandler called = this::called;
  private final EventHandler timerCame = this::timerCame;
  private final EventHandler timerServed = this::timerServed;
  private final SegmentPlaces places;

  NodeIpc(
      ProgramReplay replay,
      int node,
      IpcDescriptor<M> descriptor,
      IpcService<M> ofRun,
      SegmentPlaces places) {
    this.replay = replay;
    this.machine = replay.machine();
    this.node = machine.node(node);
    this.descriptor = descriptor;
    this.places = places;
    this.service = ofRun.node(this);
  }

  /** A process calls; its processor is free to serve it. */
  void call(int process, Call call) {
    machine.meters().call(machine.nowPicos(), self(), process, call);
    machine.recent().add(machine.nowPicos(), self(), "is called by process", process, call.text());
    node.cpu().serve(0, called, process, call);
  }

  private void called(long process, @Nullable Object call) {
    service.onCall((int) process, (Call) Objects.requireNonNull(call));
    handleOwn();
  }

  /** A process has ended. */
  void exit(int process) {
    service.onExit(process);
    handleOwn();
  }

  Optional<String> waitingFor(int process) {
    return service.waitingFor(process);
  }

  void received(M message, int sender) {
    service.onMessage(sender, message);
    handleOwn();
  }

  void restarted() {
    service.onRestart();
    handleOwn();
  }

  void undelivered(M message, int destination) {
    service.onUndelivered(destination, message);
    handleOwn();
  }

  private void handleOwn() {
    for (M message = toSelf.poll(); message != null; message = toSelf.poll()) {
      machine.progress().message(self(), message);
      service.onMessage(self(), message);
    }
  }

  @Override
  public int self() {
    return node.self();
  }

  @Override
  public int nodes() {
    return machine.nodes();
  }

  @Override
  public int processes() {
    return replay.processes();
  }

  @Override
  public int nodeOf(int process) {
    return replay.process(process).node().self();
  }

  @Override
  public String user(int process) {
    return replay.user(process);
  }

  @Override
  public long nowPicos() {
    return machine.nowPicos();
  }

  @Override
  public void send(int destination, M message) {
    requireDeclared("message", message.word(), descriptor.messages());
    if (destination == self()) {
      toSelf.add(message);
    } else {
      machine.meters().ipc().message(message.word());
      node.sendIpc(destination, message);
    }
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    requireDeclared("message", message.word(), descriptor.messages());
    if (destinations.contains(self())) {
      toSelf.add(message);
    }
    NodeSet others = destinations.without(self());
    if (!others.isEmpty()) {
      int transmissions = machine.network().multicasts() ? 1 : others.size();
      for (int i = 0; i < transmissions; i++) {
        machine.meters().ipc().message(message.word());
      }
      node.multicastIpc(others, message);
    }
  }

  @Override
  public void spend(String activity, long picos) {
    requireDeclared("activity", activity, descriptor.activities());
    machine.meters().ipc().activity(activity, picos);
    node.cpu().work(picos);
  }

  @Override
  public void count(String counter) {
    requireDeclared("counter", counter, descriptor.counters());
    machine.meters().ipc().count(counter);
  }

  private void requireDeclared(String what, String word, List<String> declared) {
    if (!declared.contains(word)) {
      throw machine.failure(
          "ipc service '%s' uses the %s '%s', which it does not declare"
              .formatted(descriptor.id(), what, word));
    }
  }

  @Override
  public void setTimer(long delayPicos, long id, int purpose) {
    machine.simulator().scheduleAt(self(), machine.nowPicos() + delayPicos, timerCame, id, purpose);
  }

  private void timerCame(long id, @Nullable Object purpose) {
    int what = (Integer) Objects.requireNonNull(purpose);
    machine.meters().ipcTimer(machine.nowPicos(), self(), id, what);
    node.cpu().serve(0, timerServed, id, what);
  }

  private void timerServed(long id, @Nullable Object purpose) {
    int what = (Integer) Objects.requireNonNull(purpose);
    machine.recent().add(machine.nowPicos(), self(), "ipc timer of", id, what);
    machine.progress().timer(self(), what);
    service.onTimer(id, what);
    handleOwn();
  }

  @Override
  public void answer(int process, Answer answer) {
    machine.meters().answer(machine.nowPicos(), self(), process, answer);
    machine.recent().add(machine.nowPicos(), self(), "answers process", process, answer);
    replay.called(process, answer);
  }

  @Override
  public long place(long bytes) {
    return places.next(self(), bytes);
  }

  @Override
  public void attach(int process, long address, long bytes, boolean writable) {
    replay.process(process).addresses().attach(address, bytes, writable);
  }

  @Override
  public void detach(int process, long address) {
    replay.process(process).addresses().detach(address);
  }

  @Override
  public void signal(int process, Signal signal) {
    replay.signal(process, signal);
  }

  @Override
  public boolean faulting(int process) {
    return replay.process(process).faulting();
  }
}
