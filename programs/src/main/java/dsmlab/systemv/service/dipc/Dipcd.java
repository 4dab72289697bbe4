package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Call;
import dsmlab.systemv.Caller;
import dsmlab.systemv.Errno;
import dsmlab.systemv.SystemV;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.IpcNode;
import dsmlab.systemv.service.dipc.DaemonMessage.Exit;
import dsmlab.systemv.service.dipc.DaemonMessage.Removal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Kernel and back end of one machine. The kernel performs what concerns its own objects and hands
 * the rest to the back end, which forks an employer for each call.
 */
final class Dipcd implements IpcNode<DaemonMessage> {

  private final IpcHost<DaemonMessage> host;
  private final DipcSettings settings;
  private final ObjectIds ids;
  private final Office office;
  private final Kernel kernel;
  private final Employers employers;
  private final Workers workers;
  private final FrontEnd frontEnd;
  private final LocalProcesses processes = new LocalProcesses();

  Dipcd(IpcHost<DaemonMessage> host, DipcSettings settings) {
    this.host = host;
    this.settings = settings;
    this.ids = new ObjectIds(host.nodes());
    Deadlines deadlines = new Deadlines(host, settings.timeouts().used());
    Wire wire = new Wire(host, settings, deadlines, this::unconnected);
    this.office = new Office(host, settings, wire, deadlines);
    this.kernel = new Kernel(host, ids, this::ended, this::removed);
    this.employers = new Employers(office, processes, this::answer, this::make, this::perform);
    this.workers = new Workers(office, kernel);
    this.frontEnd = new FrontEnd(office, employers, workers, processes);
  }

  @Override
  public void onRestart() {
    frontEnd.stop();
  }

  @Override
  public void onCall(int process, Call call) {
    office.kernel();
    OptionalInt getFlags = Calls.getFlags(call);
    if (getFlags.isPresent()) {
      get(process, call, getFlags.getAsInt());
    } else {
      use(process, call);
    }
  }

  private void get(int process, Call call, int flags) {
    boolean asked = settings.allKeys() || SystemV.has(flags, SystemV.IPC_DIPC);
    boolean isPrivate = Calls.key(call).number() == SystemV.IPC_PRIVATE;
    if (asked && !isPrivate && !kernel.refusesAnyway(call)) {
      employers.lookUp(process, call);
    } else {
      kernel.get(caller(process), call, false);
    }
  }

  private Caller caller(int process) {
    return new Caller(process, host.user(process));
  }

  private void use(int process, Call call) {
    int owner = owner(call);
    if (owner == host.self()) {
      kernel.use(caller(process), call, false);
    } else if (owner == LocalProcesses.NOBODY) {
      answer(process, Outcome.failed(Errno.EINVAL));
    } else {
      if (Calls.leavesSomething(call)) {
        processes.leaves(process, owner);
      }
      employers.request(process, call, owner);
    }
  }

  private int owner(Call call) {
    OptionalInt named = Calls.id(call);
    if (named.isEmpty()) {
      return processes.segmentOwner(((Call.Shmdt) call).address());
    }
    int id = named.getAsInt();
    boolean isKnown = id >= 0 && (ids.isDistributed(id) || ids.owner(id) == host.self());
    return isKnown ? ids.owner(id) : LocalProcesses.NOBODY;
  }

  /** The object that a call looks for is to be made by this machine. */
  private boolean make(int process, Call call) {
    office.kernel();
    return kernel.get(caller(process), call, true);
  }

  /** The object that a call looks for is this machine's. */
  private void perform(int process, Call call) {
    office.kernel();
    kernel.get(caller(process), call, true);
  }

  /** The kernel has ended a call, of a process of this machine or one that a worker made. */
  private void ended(int process, Outcome outcome) {
    if (host.nodeOf(process) == host.self()) {
      answer(process, outcome);
    } else {
      workers.ended(process, outcome);
    }
  }

  /** Ends the call of a process of this machine. */
  private void answer(int process, Outcome outcome) {
    outcome.attached().ifPresent(memory -> attach(process, memory));
    outcome.detached().ifPresent(address -> host.detach(process, address));
    host.answer(process, outcome.answer());
  }

  private void attach(int process, Outcome.Attachment memory) {
    processes.attached(memory.address(), memory.owner());
    host.attach(process, memory.address(), memory.bytes(), memory.writable());
  }

  /** Nobody is to find an object any more: the final deletion is one message to the referee. */
  private void removed(Key key) {
    office.hop("backEnd");
    office.fork("employer");
    Removal removal = new Removal(office.wire().newExchange(), key);
    office.wire().open(settings.referee(), removal);
  }

  @Override
  public void onExit(int process) {
    kernel.exit(process);
    for (int owner : processes.end(process)) {
      office.hop("backEnd");
      office.fork("employer");
      office.wire().open(owner, new Exit(office.wire().newExchange(), process));
    }
  }

  @Override
  public void onMessage(int sender, DaemonMessage message) {
    frontEnd.receive(sender, message);
  }

  private void unconnected(DaemonMessage message) {
    host.count("timeouts");
    frontEnd.undelivered(message, Errno.EHOSTUNREACH);
  }

  @Override
  public void onUndelivered(int destination, DaemonMessage message) {
    frontEnd.undelivered(message, Errno.EHOSTUNREACH);
  }

  @Override
  public void onTimer(long id, int purpose) {
    office.deadlines().came();
  }

  @Override
  public Optional<String> waitingFor(int process) {
    return employers.waitingFor(process).or(() -> kernel.waitingFor(process));
  }
}
