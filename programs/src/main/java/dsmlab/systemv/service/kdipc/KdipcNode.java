package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.Access;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Errno;
import dsmlab.systemv.SystemV;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.IpcNode;
import dsmlab.systemv.service.kdipc.KdipcMessage.Exit;
import dsmlab.systemv.service.kdipc.KdipcMessage.Gone;
import dsmlab.systemv.service.kdipc.KdipcMessage.Locate;
import dsmlab.systemv.service.kdipc.KdipcMessage.Perform;
import dsmlab.systemv.service.kdipc.KdipcMessage.Reply;
import dsmlab.systemv.service.kdipc.KdipcMessage.Wakeup;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The kernel of one node. Segments and message queues stay at the node that made them, as do sets
 * of semaphores unless they migrate; calls of other nodes are performed there.
 */
final class KdipcNode implements IpcNode<KdipcMessage> {

  private final IpcHost<KdipcMessage> host;
  private final KdipcSettings settings;
  private final KdipcSettings.Costs costs;
  private final ArrayDeque<Runnable> later = new ArrayDeque<>();
  private final Int2ObjectOpenHashMap<Call> calling = new Int2ObjectOpenHashMap<>();
  private final Processes processes;
  private final Kernel kernel;
  private final Located sets;
  private final Located names;
  private final Lookups lookups;

  KdipcNode(IpcHost<KdipcMessage> host, KdipcSettings settings) {
    this.host = host;
    this.settings = settings;
    this.costs = settings.costs();
    this.processes = new Processes(host);
    this.kernel = new Kernel(host, processes, this::answer);
    SetsHere here = new SetsHere(kernel.objects(), this::moving);
    this.sets = new Located(host, Realm.SETS, settings, here, later::add);
    NameTable table = new NameTable();
    this.names = new Located(host, Realm.NAMES, settings, table, later::add);
    this.lookups = new Lookups(this, names, table);
  }

  private void moving() {
    host.spend("move", costs.movePicos());
    host.count("moves");
  }

  int nodes() {
    return host.nodes();
  }

  /** Ends the call of a process of this node. */
  void answer(int process, Answer answer) {
    calling.remove(process);
    host.answer(process, answer);
  }

  void refuse(int process, Errno errno) {
    answer(process, new Answer.Failed(errno));
  }

  @Override
  public void onCall(int process, Call call) {
    host.spend("call", costs.callPicos());
    calling.put(process, call);
    OptionalInt key = Calls.key(call);
    if (key.isPresent() && isShared(call, key.getAsInt())) {
      lookups.begin(process, call);
    } else if (call instanceof Call.Shmdt(long address)) {
      detach(process, call, address);
    } else if (key.isPresent()) {
      performHere(process, call);
    } else {
      operate(process, call, Calls.id(call));
    }
    doLater();
  }

  private boolean isShared(Call get, int key) {
    return key != SystemV.IPC_PRIVATE && !kernel.objects().refusesAnyway(get);
  }

  private void detach(int process, Call call, long address) {
    OptionalInt node = processes.of(process).segmentNode(address);
    if (node.isEmpty()) {
      refuse(process, Errno.EINVAL);
    } else {
      performAt(node.getAsInt(), process, call);
    }
  }

  private void operate(int process, Call call, int id) {
    if (id < 0) {
      refuse(process, Errno.EINVAL);
      return;
    }
    noteUndo(process, call, id);
    if (moves(call)) {
      sets.use(id, Access.WRITE, () -> performHere(process, call));
    } else {
      performAt(id % host.nodes(), process, call);
    }
  }

  private void noteUndo(int process, Call call, int id) {
    if (Calls.leavesUndo(call)) {
      Belongings has = processes.of(process);
      if (settings.migrates()) {
        has.leavesUndoIn(id);
      } else {
        has.leavesUndoAt(id % host.nodes());
      }
    }
  }

  private boolean moves(Call call) {
    return settings.migrates() && Calls.ofSemaphores(call);
  }

  /** Lets a lookup ask the object with an id, which may have been removed. */
  void ask(int process, Call get, int id) {
    if (moves(get)) {
      sets.use(id, Access.WRITE, () -> performGet(process, get));
    } else if (id % host.nodes() == host.self()) {
      performGet(process, get);
    } else {
      performAt(id % host.nodes(), process, get);
    }
  }

  private void performGet(int process, Call get) {
    if (kernel.objects().idOf(get).isPresent()) {
      performHere(process, get);
    } else {
      lookups.gone(process, get);
    }
  }

  /** Makes an object at this node; its id, where that has not failed. */
  OptionalInt make(int process, Call get) {
    performHere(process, get);
    return kernel.objects().idOf(get);
  }

  private void performHere(int process, Call call) {
    kernel.perform(process, host.user(process), call);
  }

  private void performAt(int node, int process, Call call) {
    if (node == host.self()) {
      performHere(process, call);
    } else {
      host.count("remoteCalls");
      host.send(node, new Perform(process, host.user(process), call));
    }
  }

  @Override
  public void onMessage(int sender, KdipcMessage message) {
    boolean locates = message instanceof Locate;
    host.spend(locates ? "locate" : "serve", locates ? costs.locatePicos() : costs.servePicos());
    switch (message) {
      case Locate(Realm realm, var step, _) ->
          (realm == Realm.NAMES ? names : sets).received(sender, step);
      case Perform(int process, String user, Call call) -> serve(sender, process, user, call);
      case Reply reply -> receiveReply(sender, reply);
      case Gone(int process) -> lookups.gone(process, calling.get(process));
      case Wakeup(int process, Answer answer) -> answer(process, answer);
      case Exit(int process) -> kernel.objects().exit(process);
    }
    doLater();
  }

  private void serve(int sender, int process, String user, Call call) {
    if (Calls.key(call).isPresent() && kernel.objects().idOf(call).isEmpty()) {
      host.send(sender, new Gone(process));
    } else {
      kernel.perform(process, user, call);
    }
  }

  private void receiveReply(int sender, Reply reply) {
    Mapping mapping = reply.mapping();
    if (mapping != null) {
      processes.map(reply.process(), sender, mapping);
    }
    answer(reply.process(), reply.answer());
  }

  private void doLater() {
    for (Runnable next = later.poll(); next != null; next = later.poll()) {
      next.run();
    }
  }

  @Override
  public void onExit(int process) {
    Belongings had = processes.ended(process);
    kernel.objects().exit(process);
    for (int node : had.nodes()) {
      if (node != host.self()) {
        host.send(node, new Exit(process));
      }
    }
    for (int set : had.undoSets()) {
      sets.use(set, Access.WRITE, () -> kernel.objects().exit(process));
    }
    doLater();
  }

  /** KDIPC is not made for losses: who waits for the answer waits on, and the run tells of it. */
  @Override
  public void onUndelivered(int destination, KdipcMessage message) {}

  @Override
  public Optional<String> waitingFor(int process) {
    Optional<String> here = kernel.objects().waitingFor(process);
    Call call = calling.get(process);
    if (here.isPresent() || call == null) {
      return here;
    }
    return Optional.of("what %s needs, which is at another node".formatted(call.name()));
  }
}
