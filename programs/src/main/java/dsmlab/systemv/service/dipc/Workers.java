package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Call;
import dsmlab.systemv.Caller;
import dsmlab.systemv.IpcPerm;
import dsmlab.systemv.service.dipc.DaemonMessage.Check;
import dsmlab.systemv.service.dipc.DaemonMessage.Present;
import dsmlab.systemv.service.dipc.DaemonMessage.Probe;
import dsmlab.systemv.service.dipc.DaemonMessage.Reply;
import dsmlab.systemv.service.dipc.DaemonMessage.Request;
import dsmlab.systemv.service.dipc.DaemonMessage.Waiting;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/**
 * The workers of one machine: each performs a call for a process of another machine, under its
 * login name. A worker stays as a proxy when semaphores must be put back at the end of the process.
 */
final class Workers {

  private final Office office;
  private final Kernel kernel;
  private final Int2ObjectOpenHashMap<Client> clients = new Int2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<Client> checks = new Long2ObjectOpenHashMap<>();

  Workers(Office office, Kernel kernel) {
    this.office = office;
    this.kernel = kernel;
  }

  void receiveRequest(int machine, Request request) {
    Client client =
        clients.computeIfAbsent(request.process(), process -> new Client(process, machine));
    if (request.exchange() <= client.lastExchange) {
      return; // a second copy of it: everything is done once
    }
    abandon(client);
    client.lastExchange = request.exchange();
    client.waits = true;
    work(client, request);
    watch(client);
  }

  private void work(Client client, Request request) {
    Call call = request.call();
    if (client.proxy && call instanceof Call.Semop) {
      office.hop("proxy");
    } else {
      office.fork("worker");
    }
    if (Calls.leavesUndo(call) && !client.proxy) {
      client.proxy = true;
      office.host().count("proxies");
    }
    office.kernel();
    perform(new Caller(request.process(), identity(request.user())), call);
  }

  private void perform(Caller caller, Call call) {
    if (Calls.getFlags(call).isPresent()) {
      kernel.get(caller, call, true);
    } else {
      kernel.use(caller, call, true);
    }
  }

  /** Who somebody is here: the same name is the same person, but root may be root elsewhere. */
  private String identity(String user) {
    return user.equals(IpcPerm.ROOT) ? office.settings().rootAs() : user;
  }

  /** A call of a process of another machine has ended. */
  void ended(int process, Outcome outcome) {
    Client client = clients.get(process);
    if (client == null || !client.waits) {
      throw new IllegalStateException("no worker waits for process %d".formatted(process));
    }
    client.waits = false;
    client.attachments += outcome.attached().isPresent() ? 1 : 0;
    office.wire().goOn(client.machine, new Reply(client.lastExchange, outcome));
  }

  /** The employer does not wait any longer, so its worker must not take anything. */
  private void abandon(Client client) {
    if (client.waits) {
      client.waits = false;
      kernel.abandon(client.process);
      office.host().count("abandoned");
    }
  }

  void receiveProbe(int machine, Probe probe) {
    Client client = clients.get(probe.process());
    boolean waits = client != null && client.waits && client.lastExchange == probe.request();
    office.wire().goOn(machine, new Waiting(probe.exchange(), probe.request(), waits));
  }

  /** A process has ended: what it left is cleared away. */
  void exit(int process) {
    if (clients.remove(process) != null) {
      kernel.exit(process);
    }
  }

  private void watch(Client client) {
    if (!client.checked && client.leavesSomething()) {
      client.checked = true;
      long picos = office.settings().timeouts().checkPicos();
      office.deadlines().after(picos, () -> check(client));
    }
  }

  private boolean isGone(Client client) {
    return clients.get(client.process) != client;
  }

  private void check(Client client) {
    client.checked = false;
    if (isGone(client) || !client.leavesSomething()) {
      return;
    }
    client.checked = true;
    client.check = office.wire().newExchange();
    checks.put(client.check, client);
    long picos = office.settings().timeouts().callPicos();
    long exchange = client.check;
    office.deadlines().after(picos, () -> isMissing(exchange));
    office.wire().open(client.machine, new Check(exchange, client.process, client.lastExchange));
  }

  /** A check was not answered, or refused: the machine counts as dead, and its process with it. */
  void isMissing(long check) {
    Client client = checks.remove(check);
    if (client != null && !isGone(client)) {
      office.host().count("lostClients");
      exit(client.process);
    }
  }

  void receivePresent(Present present) {
    Client client = checks.remove(present.exchange());
    if (client == null || isGone(client)) {
      return;
    }
    if (!present.lives()) {
      exit(client.process);
      return;
    }
    if (!present.waits()) {
      abandonUnlessNew(client, present);
    }
    client.checked = false;
    watch(client);
  }

  private void abandonUnlessNew(Client client, Present present) {
    if (client.lastExchange == present.request()) {
      abandon(client);
    }
  }
}
