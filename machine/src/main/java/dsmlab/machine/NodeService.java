package dsmlab.machine;

import dsmlab.program.Response;
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
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A service on one node, beside its protocol: what all of them can do there. All that the service
 * is told is kept where it may have to be told again; what it does then has happened already.
 */
abstract class NodeService<M extends IpcMessage, C> implements ServiceHost<M> {

  private final Machine machine;
  private final Node<?> node;
  private final ProgramReplay replay;
  private final ServiceWords words;
  private final ServiceTimers timers = new ServiceTimers();
  private final ArrayDeque<M> toSelf = new ArrayDeque<>();
  private final EventHandler called = this::called;
  private final EventHandler timerCame = this::timerCame;
  private final EventHandler timerServed = this::timerServed;

  NodeService(ProgramReplay replay, int node, ServiceWords words) {
    this.replay = replay;
    this.machine = replay.machine();
    this.node = machine.node(node);
    this.words = words;
  }

  /** What serves the node. */
  abstract ServiceNode<M, C> service();

  /** The same service of the same node among those of the whole machine. */
  abstract NodeService<M, C> among(ClusterServices services);

  final Machine machine() {
    return machine;
  }

  final Node<?> node() {
    return node;
  }

  final ProgramReplay replay() {
    return replay;
  }

  /** A call in words. */
  abstract String text(C call);

  /** A call begins. */
  void count(C call) {}

  /** Whether what a process does here may depend at once on what others do elsewhere. */
  abstract boolean reachesAllAtOnce();

  /** A process calls; its processor is free to serve it. */
  final void call(int process, C call) {
    String text = text(call);
    count(call);
    machine.meters().call(machine.nowPicos(), self(), process, text);
    machine.recent().add(machine.nowPicos(), self(), "is called by process", process, text);
    node.cpu().serve(0, called, process, call);
  }

  @SuppressWarnings("unchecked") // only calls are served so
  private void called(long process, @Nullable Object call) {
    C known = (C) Objects.requireNonNull(call);
    int caller = (int) process;
    noteSharing(caller);
    tell(told -> {
      told.replay().calling(caller);
      told.service().onCall(caller, known);
    });
  }

  private void noteSharing(int process) {
    if (reachesAllAtOnce()) {
      machine.checkpoints().sharing(process);
    }
  }

  /** The call of a process is answered, for the first time or again. */
  final void answer(int process, Response response, Object answer) {
    if (replay.isGoingBack()) {
      replay.rollback().answered(process, response);
      return;
    }
    machine.meters().answer(machine.nowPicos(), self(), process, answer);
    machine.recent().add(machine.nowPicos(), self(), "answers process", process, answer);
    replay.called(process, response);
  }

  /** Tells the service something. */
  final void tell(Consumer<NodeService<M, C>> what) {
    machine.checkpoints().telling(self(), services -> among(services).hear(what));
    hear(what);
  }

  private void hear(Consumer<NodeService<M, C>> what) {
    what.accept(this);
    handleOwn();
  }

  /** A process has ended. */
  final void exit(int process) {
    noteSharing(process);
    tell(told -> told.service().onExit(process));
  }

  final Optional<String> waitingFor(int process) {
    return service().waitingFor(process);
  }

  final void received(M message, int sender) {
    tell(told -> told.service().onMessage(sender, message));
  }

  final void restarted() {
    tell(told -> told.service().onRestart());
  }

  final void undelivered(M message, int destination) {
    tell(told -> told.service().onUndelivered(destination, message));
  }

  private void handleOwn() {
    for (M message = toSelf.poll(); message != null; message = toSelf.poll()) {
      machine.progress().message(self(), message);
      service().onMessage(self(), message);
    }
  }

  /** The machine goes on after the service has come back to what it was. */
  final void goOn() {
    timers.forEach(this::schedule);
  }

  /** Something that the service asks for: it hears the same when it is told all again. */
  final long told(LongSupplier known) {
    return replay.isGoingBack()
        ? machine.checkpoints().toldAgain()
        : machine.checkpoints().told(known);
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
    return replay.isGoingBack()
        ? machine.checkpoints().clockPicosAgain()
        : machine.nowPicos() - machine.checkpoints().stoodPicos(self());
  }

  @Override
  public void send(int destination, M message) {
    requireDeclared("message", message.word(), words.messages());
    if (destination == self()) {
      toSelf.add(message);
    } else if (!replay.isGoingBack()) {
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
    if (!others.isEmpty() && !replay.isGoingBack()) {
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
    ServiceTimers.Timer timer = timers.set(nowPicos() + delayPicos, id, purpose);
    if (!replay.isGoingBack()) {
      schedule(timer);
    }
  }

  private void schedule(ServiceTimers.Timer timer) {
    long atPicos = machine.nowPicos() + Math.max(0, timer.duePicos() - nowPicos());
    machine.checkpoints().busyUntil(atPicos);
    machine.simulator().scheduleAt(self(), atPicos, timerCame, 0, timer);
  }

  private void timerCame(long unused, @Nullable Object payload) {
    ServiceTimers.Timer timer = (ServiceTimers.Timer) Objects.requireNonNull(payload);
    machine.meters().ipcTimer(machine.nowPicos(), self(), timer.id(), timer.purpose());
    node.cpu().serve(0, timerServed, 0, timer);
  }

  private void timerServed(long unused, @Nullable Object payload) {
    ServiceTimers.Timer timer = (ServiceTimers.Timer) Objects.requireNonNull(payload);
    machine.recent().add(machine.nowPicos(), self(), "ipc timer of", timer.id(), timer.purpose());
    machine.progress().timer(self(), timer.purpose());
    tell(told -> told.timerCame(timer));
  }

  private void timerCame(ServiceTimers.Timer timer) {
    timers.came(timer);
    service().onTimer(timer.id(), timer.purpose());
  }
}
