package dsmlab.machine;

import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.systemv.service.ServiceHost;
import dsmlab.systemv.service.ServiceNode;
import dsmlab.systemv.service.ServiceWords;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service on one node, beside its protocol: what all of them can do there. */
abstract class NodeService<M extends IpcMessage> implements ServiceHost<M> {

  private final Machine machine;
  private final Node<?> node;
  private final ProgramReplay replay;
  private final ServiceWords words;
  private final ArrayDeque<M> toSelf = new ArrayDeque<>();
  private final EventHandler timerCame = this::timerCame;
  private final EventHandler timerServed = this::timerServed;

  NodeService(ProgramReplay replay, int node, ServiceWords words) {
    this.replay = replay;
    this.machine = replay.machine();
    this.node = machine.node(node);
    this.words = words;
  }

  /** What serves the node. */
  abstract ServiceNode<M> service();

  final Machine machine() {
    return machine;
  }

  final Node<?> node() {
    return node;
  }

  final ProgramReplay replay() {
    return replay;
  }

  /** A process has ended. */
  final void exit(int process) {
    service().onExit(process);
    handleOwn();
  }

  final Optional<String> waitingFor(int process) {
    return service().waitingFor(process);
  }

  final void received(M message, int sender) {
    service().onMessage(sender, message);
    handleOwn();
  }

  final void restarted() {
    service().onRestart();
    handleOwn();
  }

  final void undelivered(M message, int destination) {
    service().onUndelivered(destination, message);
    handleOwn();
  }

  final void handleOwn() {
    for (M message = toSelf.poll(); message != null; message = toSelf.poll()) {
      machine.progress().message(self(), message);
      service().onMessage(self(), message);
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
    requireDeclared("message", message.word(), words.messages());
    if (destination == self()) {
      toSelf.add(message);
    } else {
      machine.meters().ipc().message(message.word());
      node.sendIpc(destination, message);
    }
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    requireDeclared("message", message.word(), words.messages());
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
    if (replay.isGoingBack()) {
      return;
    }
    requireDeclared("activity", activity, words.activities());
    machine.meters().ipc().activity(activity, picos);
    node.cpu().work(picos);
  }

  @Override
  public void count(String counter) {
    if (replay.isGoingBack()) {
      return;
    }
    requireDeclared("counter", counter, words.counters());
    machine.meters().ipc().count(counter);
  }

  private void requireDeclared(String what, String word, List<String> declared) {
    if (!declared.contains(word)) {
      throw machine.failure(
          "ipc service '%s' uses the %s '%s', which it does not declare"
              .formatted(words.service(), what, word));
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
    service().onTimer(id, what);
    handleOwn();
  }
}
