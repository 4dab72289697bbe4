package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Errno;
import dsmlab.systemv.service.dipc.DaemonMessage.Accepted;
import dsmlab.systemv.service.dipc.DaemonMessage.Answering;
import dsmlab.systemv.service.dipc.DaemonMessage.Check;
import dsmlab.systemv.service.dipc.DaemonMessage.Connect;
import dsmlab.systemv.service.dipc.DaemonMessage.Exit;
import dsmlab.systemv.service.dipc.DaemonMessage.Found;
import dsmlab.systemv.service.dipc.DaemonMessage.Lookup;
import dsmlab.systemv.service.dipc.DaemonMessage.NotFound;
import dsmlab.systemv.service.dipc.DaemonMessage.Opening;
import dsmlab.systemv.service.dipc.DaemonMessage.Present;
import dsmlab.systemv.service.dipc.DaemonMessage.Probe;
import dsmlab.systemv.service.dipc.DaemonMessage.Refused;
import dsmlab.systemv.service.dipc.DaemonMessage.Registration;
import dsmlab.systemv.service.dipc.DaemonMessage.Removal;
import dsmlab.systemv.service.dipc.DaemonMessage.Reply;
import dsmlab.systemv.service.dipc.DaemonMessage.Request;
import dsmlab.systemv.service.dipc.DaemonMessage.Waiting;

/**
 * The front end of one machine takes what comes from others, if it hears them, and hands it on: a
 * request to a worker, an answer to its employer. The referee's machine has the referee here.
 */
final class FrontEnd {

  private final Office office;
  private final Employers employers;
  private final Workers workers;
  private final Referee referee;
  private final LocalProcesses processes;
  private boolean stopped;

  FrontEnd(Office office, Employers employers, Workers workers, LocalProcesses processes) {
    this.office = office;
    this.employers = employers;
    this.workers = workers;
    this.referee = new Referee(office);
    this.processes = processes;
  }

  /** The machine is back after a crash: nobody starts the daemon again. */
  void stop() {
    stopped = true;
  }

  void receive(int sender, DaemonMessage message) {
    if (stopped || !office.settings().hears(office.host().self(), sender)) {
      refuse(sender, message);
      return;
    }
    office.hop("frontEnd");
    switch (message) {
      case Opening opening -> receiveOpening(sender, opening);
      case Answering answering -> receiveAnswering(answering);
      case Registration registration -> referee.receiveRegistration(sender, registration);
    }
  }

  /** Says no more than that: whoever is not heard learns nothing. */
  private void refuse(int sender, DaemonMessage message) {
    if (message instanceof Opening opening) {
      office.host().count("refusals");
      Errno errno = stopped ? Errno.ECONNREFUSED : Errno.EACCES;
      office.wire().goOn(sender, new Refused(opening.exchange(), errno));
    }
  }

  private void receiveOpening(int sender, Opening message) {
    switch (message) {
      case Connect connect -> office.wire().accept(sender, connect);
      case Request request -> workers.receiveRequest(sender, request);
      case Lookup lookup -> referee.receiveLookup(sender, lookup);
      case Removal removal -> referee.receiveRemoval(sender, removal.key());
      case Exit exit -> workers.exit(exit.process());
      case Probe probe -> workers.receiveProbe(sender, probe);
      case Check check -> tellPresence(sender, check);
    }
  }

  private void tellPresence(int sender, Check check) {
    boolean lives = !processes.hasEnded(check.process());
    boolean waits = employers.waits(check.process(), check.request());
    office.wire().goOn(sender, new Present(check.exchange(), check.request(), lives, waits));
  }

  private void receiveAnswering(Answering message) {
    switch (message) {
      case Accepted accepted -> office.wire().accepted(accepted);
      case Refused refused -> receiveRefused(refused);
      case Reply reply -> employers.receiveReply(reply);
      case Found found -> employers.receiveFound(found);
      case NotFound answer -> employers.receiveNotFound(answer);
      case Waiting waiting -> employers.receiveWaiting(waiting);
      case Present present -> workers.receivePresent(present);
    }
  }

  /** Nothing comes of an exchange that this machine has begun, whatever it was about. */
  private void receiveRefused(Refused refused) {
    office.wire().forget(refused.exchange());
    fail(refused.exchange(), refused.errno());
  }

  private void fail(long exchange, Errno errno) {
    if (employers.waits(exchange)) {
      employers.fail(exchange, errno);
    } else {
      workers.isMissing(exchange);
    }
  }

  /** A message of this machine has not reached anybody, as far as the transport knows. */
  void undelivered(DaemonMessage message, Errno errno) {
    if (message instanceof Opening) {
      office.wire().forget(message.exchange());
      fail(message.exchange(), errno);
    }
  }
}
