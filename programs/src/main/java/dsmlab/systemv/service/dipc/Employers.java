package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Call;
import dsmlab.systemv.Errno;
import dsmlab.systemv.SystemV;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.dipc.DaemonMessage.Found;
import dsmlab.systemv.service.dipc.DaemonMessage.Lookup;
import dsmlab.systemv.service.dipc.DaemonMessage.NotFound;
import dsmlab.systemv.service.dipc.DaemonMessage.Probe;
import dsmlab.systemv.service.dipc.DaemonMessage.Registration;
import dsmlab.systemv.service.dipc.DaemonMessage.Reply;
import dsmlab.systemv.service.dipc.DaemonMessage.Request;
import dsmlab.systemv.service.dipc.DaemonMessage.Waiting;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The employers of one machine. Each asks once: when no answer comes in time, its call fails, and
 * an answer that comes later is dropped.
 */
final class Employers {

  /** Makes an object of the cluster on this machine. */
  @FunctionalInterface
  interface Maker {
    /** Ends the call of a process; tells whether there is an object now. */
    boolean make(int process, Call call);
  }

  /** Goes on when it is this machine itself that owns an object. */
  @FunctionalInterface
  interface Owner {
    void perform(int process, Call call);
  }

  /** Ends the call of a process of this machine. */
  private final Kernel.Ends ends;

  private final Office office;
  private final LocalProcesses processes;
  private final Maker maker;
  private final Owner owner;
  private final Int2ObjectOpenHashMap<Employer> byProcess = new Int2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<Employer> byExchange = new Long2ObjectOpenHashMap<>();

  Employers(Office office, LocalProcesses processes, Kernel.Ends ends, Maker maker, Owner owner) {
    this.office = office;
    this.processes = processes;
    this.ends = ends;
    this.maker = maker;
    this.owner = owner;
  }

  private IpcHost<DaemonMessage> host() {
    return office.host();
  }

  /** Asks the referee who has the object that a call looks for. */
  void lookUp(int process, Call call) {
    Employer employer = employ(process, call);
    int flags = Calls.getFlags(call).orElseThrow();
    boolean creates = SystemV.has(flags, SystemV.IPC_CREAT);
    boolean exclusive = creates && SystemV.has(flags, SystemV.IPC_EXCL);
    int referee = office.settings().referee();
    host().count("lookups");
    if (await(employer, referee, office.settings().timeouts().refereePicos())) {
      Lookup lookup = new Lookup(employer.exchange, Calls.key(call), creates, exclusive);
      office.wire().open(referee, lookup);
    }
  }

  /** Has a call performed on another machine. */
  void request(int process, Call call, int machine) {
    request(employ(process, call), machine, call);
  }

  private void request(Employer employer, int machine, Call call) {
    host().count("remoteCalls");
    if (await(employer, machine, office.settings().timeouts().callPicos())) {
      String user = host().user(employer.process);
      Request request = new Request(employer.exchange, employer.process, user, call);
      office.wire().open(machine, request);
    }
  }

  private Employer employ(int process, Call call) {
    office.hop("backEnd");
    office.fork("employer");
    Employer employer = new Employer(process, call);
    byProcess.put(process, employer);
    return employer;
  }

  /** Begins an exchange; false when this machine does not speak with the other one. */
  private boolean await(Employer employer, int machine, long timeoutPicos) {
    employer.partner = machine;
    employer.exchange = office.wire().newExchange();
    byExchange.put(employer.exchange, employer);
    if (machine >= host().nodes() || !office.settings().hears(host().self(), machine)) {
      end(employer, Outcome.failed(Errno.EACCES));
      return false;
    }
    employer.patience = office.deadlines().after(timeoutPicos, () -> timeOut(employer));
    return true;
  }

  private void timeOut(Employer employer) {
    if (Calls.mayWait(employer.call)) {
      probe(employer);
    } else {
      fail(employer, Errno.ETIMEDOUT);
    }
  }

  /** A worker may wait for long: whether it does is asked once, and failing that the call fails. */
  private void probe(Employer employer) {
    long picos = office.settings().timeouts().callPicos();
    employer.patience = office.deadlines().after(picos, () -> fail(employer, Errno.ETIMEDOUT));
    long exchange = office.wire().newExchange();
    office.wire().open(employer.partner, new Probe(exchange, employer.process, employer.exchange));
  }

  /** What has become of the call is not known: its worker may still wait. */
  private void fail(Employer employer, Errno errno) {
    host().count("timeouts");
    processes.leaves(employer.process, employer.partner);
    end(employer, Outcome.failed(errno));
  }

  private void end(Employer employer, Outcome outcome) {
    release(employer);
    byProcess.remove(employer.process);
    office.hop("employer");
    ends.ended(employer.process, outcome);
  }

  /** Ends the exchange of an employer, who may begin another one. */
  private void release(Employer employer) {
    byExchange.remove(employer.exchange);
    if (employer.patience != null) {
      office.deadlines().cancel(employer.patience);
      employer.patience = null;
    }
  }

  private @Nullable Employer waiting(long exchange) {
    Employer employer = byExchange.get(exchange);
    if (employer == null) {
      host().count("lateAnswers");
    }
    return employer;
  }

  void receiveReply(Reply reply) {
    Employer employer = waiting(reply.exchange());
    if (employer != null) {
      end(employer, reply.outcome());
    }
  }

  void receiveFound(Found found) {
    Employer employer = waiting(found.exchange());
    if (employer == null) {
      return;
    }
    release(employer);
    if (found.makes()) {
      make(employer);
    } else if (found.owner() == host().self()) {
      byProcess.remove(employer.process);
      owner.perform(employer.process, Calls.existing(employer.call));
    } else {
      request(employer, found.owner(), Calls.existing(employer.call));
    }
  }

  /** The object is made here; the referee is told within the same exchange. */
  private void make(Employer employer) {
    byProcess.remove(employer.process);
    boolean made = maker.make(employer.process, employer.call);
    Key key = Calls.key(employer.call);
    office.wire().goOn(employer.partner, new Registration(employer.exchange, key, made));
  }

  void receiveNotFound(NotFound answer) {
    fail(answer.exchange(), answer.errno());
  }

  /** An exchange has come to nothing. */
  void fail(long exchange, Errno errno) {
    Employer employer = waiting(exchange);
    if (employer != null) {
      end(employer, Outcome.failed(errno));
    }
  }

  void receiveWaiting(Waiting waiting) {
    Employer employer = waiting(waiting.request());
    if (employer == null) {
      return;
    }
    if (employer.patience != null) {
      office.deadlines().cancel(employer.patience);
    }
    if (waiting.waits()) {
      long picos = office.settings().timeouts().checkPicos();
      employer.patience = office.deadlines().after(picos, () -> probe(employer));
    } else {
      fail(employer, Errno.ETIMEDOUT);
    }
  }

  /** Whether an employer waits for an answer within an exchange. */
  boolean waits(long exchange) {
    return byExchange.containsKey(exchange);
  }

  /** Whether an employer of a process waits for an answer within an exchange. */
  boolean waits(int process, long exchange) {
    Employer employer = byProcess.get(process);
    return employer != null && employer.exchange == exchange;
  }

  Optional<String> waitingFor(int process) {
    return Optional.ofNullable(byProcess.get(process)).map(Employer::toString);
  }
}
