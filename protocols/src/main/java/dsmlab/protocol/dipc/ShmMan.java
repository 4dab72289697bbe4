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
    segment.silent = segment.silent.without(request.requester());
    if (segment.lost || segment.failed.contains(request.requester())) {
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
      host.send(
          segment.source(), new SendContents(request.page(), request.requester(), Access.READ));
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
   * A request has been under way for too long and fails. What a reader asked for is still where it
   * was, and so is what a writer asked for while readers are stopped. But when the contents were on
   * their way to a writer they may have arrived or not: nobody gets them any more.
   */
  void failIfUnserved(long page) {
    ManagedSegment segment = managed.of(page);
    if (!segment.lock.isTaken() || host.remainingPicos(page, UNSERVED) > 0) {
      return;
    }
    if (segment.moving) {
      segment.lost = true;
      segment.moving = false;
      host.giveUp(page);
      refuseAll(segment);
    } else {
      giveUp(segment.lock.holder(), segment);
    }
  }

  private void refuseAll(ManagedSegment segment) {
    for (Request next = segment.lock.holder(); next != null; next = segment.lock.passOn()) {
      refuse(next);
    }
  }

  private void giveUp(Request request, ManagedSegment segment) {
    segment.fail(request);
    refuse(request);
    serveNext(segment);
  }

  /** Whether a message comes too late, about a request that has failed. */
  private boolean isLate(int sender, DipcMessage message) {
    ManagedSegment segment = managed.of(message.page());
    return settings.failsStop() && (segment.lost || segment.failed.contains(sender));
  }

  void receiveStopped(int sender, Stopped stopped) {
    ManagedSegment segment = managed.of(stopped.page());
    if (settings.failsStop()) {
      segment.noteStopped(sender);
      if (!segment.stopping.missing().contains(sender)) {
        return; // it stops too late, or is back without a copy
      }
    }
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
    segment.confirmed = NodeSet.empty();
    segment.moving = settings.failsStop();
    host.send(
        segment.holder,
        grants
            ? new SendRight(request.page(), writer)
            : new SendContents(request.page(), writer, Access.WRITE));
  }

  void receiveRetry(int sender, Retry retry) {
    ManagedSegment segment = managed.of(retry.page());
    if (isLate(sender, retry) || (settings.failsStop() && !segment.lock.isTaken())) {
      return;
    }
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
    if (isLate(sender, done)) {
      return;
    }
    ManagedSegment segment = managed.of(done.page());
    Request served = segment.lock.holder();
    if (served.requester() != sender) {
      throw ProtocolError.unexpected(host.self(), segment, done);
    }
    segment.moving = false;
    if (served.access() == Access.WRITE) {
      segment.holder = sender;
    } else if (settings.failsStop()) {
      segment.confirmed = segment.confirmed.with(sender);
    }
    serveNext(segment);
  }

  /** The lock is free for the next request that has not failed meanwhile. */
  private void serveNext(ManagedSegment segment) {
    Request next = segment.lock.passOn();
    while (next != null && segment.failed.contains(next.requester())) {
      refuse(next);
      next = segment.lock.passOn();
    }
    if (next != null) {
      serve(next, segment);
    }
  }
}
