package dsmlab.protocol.dipc;

import dsmlab.protocol.Access;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.dipc.DipcMessage.Done;
import dsmlab.protocol.dipc.DipcMessage.Lost;
import dsmlab.protocol.dipc.DipcMessage.Request;
import dsmlab.protocol.dipc.DipcMessage.Retry;
import dsmlab.protocol.dipc.DipcMessage.SendContents;
import dsmlab.protocol.dipc.DipcMessage.SendRight;
import dsmlab.protocol.dipc.DipcMessage.Stop;
import dsmlab.protocol.dipc.DipcMessage.Stopped;
import dsmlab.protocol.dipc.ManagedSegment.Refusal;
import dsmlab.sim.NodeSet;

/**
 * DIPC's manager of the shared memory that was created on its machine. It serves one request for a
 * page or segment at a time, from the request until the requester is done.
 */
final class ShmMan {

  /** The purpose of the timer after which refused orders are given again. */
  static final int ASK_AGAIN = 1;

  /** The purpose of the timer after which a request has not been served in time. */
  static final int UNSERVED = 3;

  private final Host<DipcMessage> host;
  private final DipcSettings settings;
  private final PageTable<ManagedSegment> managed;

  ShmMan(Host<DipcMessage> host, DipcSettings settings) {
    this.host = host;
    this.settings = settings;
    this.managed = new PageTable<>(_ -> new ManagedSegment(host.self()));
  }

  ManagedSegment of(long page) {
    return managed.of(page);
  }

  void receiveRequest(Request request) {
    ManagedSegment segment = managed.of(request.page());
    if (segment.lost) {
      refuse(request);
    } else if (segment.lock.take(request)) {
      serve(request, segment);
    }
  }

  void refuse(Request request) {
    host.send(request.requester(), new Lost(request.page()));
  }

  private void serve(Request request, ManagedSegment segment) {
    if (settings.failsStop()) {
      host.setTimer(settings.timeoutPicos(), request.page(), UNSERVED);
    }
    if (request.access() == Access.READ) {
      segment.readers = segment.readers.with(request.requester());
      host.send(segment.holder, new SendContents(request.page(), request.requester(), Access.READ));
    } else {
      stopReaders(request, segment);
    }
  }

  private void stopReaders(Request request, ManagedSegment segment) {
    NodeSet others = segment.readers.without(request.requester()).without(segment.holder);
    if (others.isEmpty()) {
      askHolder(segment);
    } else {
      segment.stopping.expect(others);
      host.multicast(others, new Stop(request.page()));
    }
  }

  /**
   * A request has been under way for too long. Whoever has not answered may have what it was sent
   * for, or not: nobody gets the page or segment any more, and those that have it keep it.
   */
  void loseIfUnserved(long page) {
    ManagedSegment segment = managed.of(page);
    boolean served = !segment.lock.isTaken() || host.remainingPicos(page, UNSERVED) > 0;
    if (!served && !segment.lost) {
      segment.lost = true;
      host.giveUp(page);
      for (Request waiting = segment.lock.holder();
          waiting != null;
          waiting = segment.lock.passOn()) {
        refuse(waiting);
      }
    }
  }

  /** Whether a message comes too late, about something that has been given up. */
  boolean ignores(DipcMessage message) {
    return settings.failsStop() && managed.of(message.page()).lost;
  }

  void receiveStopped(int sender, Stopped stopped) {
    if (ignores(stopped)) {
      return;
    }
    ManagedSegment segment = managed.of(stopped.page());
    if (segment.stopping.arrived(sender)) {
      askHolder(segment);
    }
  }

  /** Only the requester and the holder still have copies: the holder's is to go to a writer. */
  private void askHolder(ManagedSegment segment) {
    Request request = segment.lock.holder();
    int writer = request.requester();
    boolean grants = settings.upgradesByGrant() && segment.readers.contains(writer);
    segment.readers = NodeSet.empty();
    host.send(
        segment.holder,
        grants
            ? new SendRight(request.page(), writer)
            : new SendContents(request.page(), writer, Access.WRITE));
  }

  void receiveRetry(int sender, Retry retry) {
    if (ignores(retry)) {
      return;
    }
    ManagedSegment segment = managed.of(retry.page());
    if (!segment.lock.isTaken()) {
      throw ProtocolError.unexpected(host.self(), segment, retry);
    }
    if (segment.refused.isEmpty()) {
      host.setTimer(settings.retryPicos(), retry.page(), ASK_AGAIN);
    }
    segment.refused.add(new Refusal(sender, retry.order()));
  }

  void askAgain(long page) {
    if (managed.of(page).lost) {
      return;
    }
    managed.of(page).refused.replay(refusal -> host.send(refusal.machine(), refusal.order()));
  }

  void receiveDone(int sender, Done done) {
    if (ignores(done)) {
      return;
    }
    ManagedSegment segment = managed.of(done.page());
    Request served = segment.lock.holder();
    if (served.requester() != sender) {
      throw ProtocolError.unexpected(host.self(), segment, done);
    }
    if (served.access() == Access.WRITE) {
      segment.holder = sender;
    }
    Request next = segment.lock.passOn();
    if (next != null) {
      serve(next, segment);
    }
  }
}
