package dsmlab.protocol.broadcast;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Replication;
import dsmlab.protocol.Upgrade;
import dsmlab.protocol.broadcast.BroadcastEntry.Phase;
import dsmlab.protocol.broadcast.BroadcastMessage.Ack;
import dsmlab.protocol.broadcast.BroadcastMessage.Grant;
import dsmlab.protocol.broadcast.BroadcastMessage.Invalidate;
import dsmlab.protocol.broadcast.BroadcastMessage.OwnedPage;
import dsmlab.protocol.broadcast.BroadcastMessage.PageCopy;
import dsmlab.protocol.broadcast.BroadcastMessage.Request;
import dsmlab.sim.NodeSet;
import java.util.List;

/**
 * The broadcast distributed manager: a faulting node asks all others and the owner answers. Writes
 * move the ownership, reads do not. Kai Li and Paul Hudak, Memory Coherence in Shared Virtual
 * Memory Systems, PODC 1986 and TOCS 7(4), 1989, section 4.2.
 *
 * <p>Promise: linearizable; a write ends when every other copy is gone. It needs channels that keep
 * the order of messages between two nodes.
 *
 * <p>The paper assumes broadcasts that reach all nodes in one order. Here they may not: a request
 * can reach the old owner when it has given the page away and the new one before it knows of its
 * fortune, and would be lost. So we do as Ichiro Suzuki and Tadao Kasami do for a token, A
 * Distributed Mutual Exclusion Algorithm, TOCS 3(4), 1985: requests are numbered per requester and
 * page, every node remembers the latest of each, and the numbers last served travel with the
 * ownership. Who becomes owner serves what is outstanding, once, in the order in which it arrived.
 * This costs no message, only four bytes per served node in those that carry the ownership.
 *
 * <p>With {@link Audience#HOLDERS} a faulting node asks the process group of the page's holders
 * instead, by one multicast to the group's address: V kernel groups, David R. Cheriton and Willy
 * Zwaenepoel, Distributed Process Groups in the V Kernel, TOCS 3(2), 1985, as a way to locate.
 * Joining and leaving is a matter of the node's own network interface and costs no message: a node
 * is a member while it holds the page or asks for it. A member may have joined after a request that
 * is still outstanding was sent, and may own the page when the request has passed all members; so
 * who waits for an answer and hears another ask for ownership tells it of its own request. Every
 * owner to be has then heard of every outstanding request. This is our rule, the V kernel would
 * send again after a time.
 *
 * <p>Where the pseudo-code is silent (numbers as in the errata list of the reference notes):
 *
 * <ul>
 *   <li>E4: the invalidate server never waits.
 *   <li>E7: the copy set contains neither the owner nor the requester.
 *   <li>E9: a reader whose copy is invalidated while it is on its way acknowledges at once, uses
 *       the copy for the one reference that faulted, and keeps no rights.
 *   <li>An owner with read access that faults on a write asks nobody and only invalidates.
 * </ul>
 */
public final class BroadcastManager implements ProtocolNode<BroadcastMessage> {

  /** Its declaration. */
  public static final ProtocolDescriptor<?> DESCRIPTOR =
      new ProtocolDescriptor<BroadcastMessage>(
          "broadcast",
          "Broadcast distributed manager",
          ConsistencyModel.LINEARIZABLE,
          Replication.READERS_OR_WRITER,
          "broadcast",
          "A faulting node asks all others and the owner answers; writes move the ownership.",
          "Li & Hudak, TOCS 7(4), 1989, section 4.2, with corrections E4, E7, E9, on unordered"
              + " broadcasts: requests are numbered as in Suzuki & Kasami, TOCS 3(4), 1985",
          List.of(Upgrade.PARAMETER),
          List.of(
              MessageKind.REQUEST,
              MessageKind.PAGE,
              MessageKind.GRANT,
              MessageKind.INVALIDATE,
              MessageKind.ACK),
          CoherenceUnit.PAGE,
          (host, settings) ->
              new BroadcastManager(host, Upgrade.byGrant(settings), Audience.EVERYBODY));

  /** The same, asking only those that hold the page. */
  public static final ProtocolDescriptor<?> GROUP =
      new ProtocolDescriptor<BroadcastMessage>(
          "group",
          "Group of holders",
          ConsistencyModel.LINEARIZABLE,
          Replication.READERS_OR_WRITER,
          "multicast to the group of the page's holders",
          "A faulting node asks the process group of the nodes that hold the page or wait for it, and"
              + " the owner answers; where the network has no multicast, it asks all.",
          "V kernel process groups, Cheriton & Zwaenepoel, TOCS 3(2), 1985, as the location of Li &"
              + " Hudak's broadcast manager; the combination is ours",
          List.of(Upgrade.PARAMETER),
          List.of(
              MessageKind.REQUEST,
              MessageKind.PAGE,
              MessageKind.GRANT,
              MessageKind.INVALIDATE,
              MessageKind.ACK),
          CoherenceUnit.PAGE,
          (host, settings) ->
              new BroadcastManager(host, Upgrade.byGrant(settings), Audience.HOLDERS));

  /** Who hears the requests for a page. */
  private enum Audience {
    EVERYBODY,
    HOLDERS
  }

  private final Host<BroadcastMessage> host;
  private final boolean upgradesByGrant;
  private final Audience audience;
  private final NodeSet everybodyElse;
  private final PageTable<BroadcastEntry> pages;

  private BroadcastManager(
      Host<BroadcastMessage> host, boolean upgradesByGrant, Audience audience) {
    this.host = host;
    this.upgradesByGrant = upgradesByGrant;
    this.audience = audience;
    this.everybodyElse = NodeSet.all(host.nodes()).without(host.self());
    this.pages = new PageTable<>(page -> new BroadcastEntry(ownsFirst(page)));
  }

  private boolean ownsFirst(long page) {
    return host.initialOwner(page) == host.self();
  }

  @Override
  public Access initialAccess(long page) {
    return ownsFirst(page) ? Access.WRITE : Access.NONE;
  }

  @Override
  public void onFault(Fault fault) {
    if (fault.access() == Access.READ) {
      readFaultHandler(fault.page());
    } else {
      writeFaultHandler(fault.page());
    }
  }

  private void readFaultHandler(long page) {
    BroadcastEntry entry = pages.of(page);
    entry.phase = Phase.READING;
    askAll(page, Access.READ, entry);
  }

  private void writeFaultHandler(long page) {
    BroadcastEntry entry = pages.of(page);
    if (entry.owner) {
      invalidateCopies(page, entry);
    } else {
      entry.phase = Phase.WRITING;
      askAll(page, Access.WRITE, entry);
    }
  }

  private void askAll(long page, Access access, BroadcastEntry entry) {
    entry.serial++;
    host.multicast(everybodyElse, ownRequest(page, access, entry));
  }

  private Request ownRequest(long page, Access access, BroadcastEntry entry) {
    return new Request(page, host.self(), access, entry.serial);
  }

  @Override
  public boolean hears(BroadcastMessage message) {
    return !(message instanceof Request request) || listens(request.page());
  }

  private boolean listens(long page) {
    BroadcastEntry entry = pages.of(page);
    return audience == Audience.EVERYBODY
        || entry.owner
        || entry.phase != Phase.IDLE
        || host.access(page) != Access.NONE;
  }

  @Override
  public void onMessage(int sender, BroadcastMessage message) {
    switch (message) {
      case Request request -> requestServer(request);
      case PageCopy copy -> receiveCopy(copy);
      case OwnedPage page -> receivePage(page);
      case Grant grant -> receiveGrant(grant);
      case Invalidate invalidate -> invalidateServer(sender, invalidate);
      case Ack ack -> receiveAck(sender, ack);
    }
  }

  private void requestServer(Request request) {
    if (!listens(request.page())) {
      return;
    }
    BroadcastEntry entry = pages.of(request.page());
    boolean isNew = entry.requests.remember(request);
    if (isNew && audience == Audience.HOLDERS && request.access() == Access.WRITE) {
      tellOfOwnRequest(request, entry);
    }
    serveOutstanding(request.page(), entry);
  }

  /** Another node may become owner without having heard what this one has asked before. */
  private void tellOfOwnRequest(Request other, BroadcastEntry entry) {
    switch (entry.phase) {
      case READING -> host.send(other.requester(), ownRequest(other.page(), Access.READ, entry));
      case WRITING -> host.send(other.requester(), ownRequest(other.page(), Access.WRITE, entry));
      case IDLE, READING_OVERTAKEN, INVALIDATING -> {
        // it waits for nothing, or an owner has heard it already
      }
    }
  }

  private void serveOutstanding(long page, BroadcastEntry entry) {
    while (entry.mayServe()) {
      Request next = entry.requests.takeFirstAfter(entry.served, page);
      if (next == null) {
        return;
      }
      serve(next, entry);
    }
  }

  private void serve(Request request, BroadcastEntry entry) {
    entry.served = entry.served.with(request.requester(), request.serial());
    if (request.access() == Access.READ) {
      readServer(request, entry);
    } else {
      writeServer(request, entry);
    }
  }

  private void readServer(Request request, BroadcastEntry entry) {
    long page = request.page();
    entry.copySet = entry.copySet.with(request.requester());
    host.setAccess(page, Access.READ);
    host.send(request.requester(), new PageCopy(page, host.contents(page)));
  }

  private void writeServer(Request request, BroadcastEntry entry) {
    host.setAccess(request.page(), Access.NONE);
    host.send(request.requester(), ownership(request, entry));
    entry.owner = false;
    entry.copySet = NodeSet.empty();
    entry.served = Serials.NONE;
    leaveGroup(entry);
  }

  /** Who no longer holds the page hears of no request any more, and has nobody to tell. */
  private void leaveGroup(BroadcastEntry entry) {
    if (audience == Audience.HOLDERS) {
      entry.requests.forgetAll();
    }
  }

  private BroadcastMessage ownership(Request request, BroadcastEntry entry) {
    long page = request.page();
    NodeSet others = entry.copySet.without(request.requester());
    return upgradesByGrant && entry.copySet.contains(request.requester())
        ? new Grant(page, others, entry.served)
        : new OwnedPage(page, host.contents(page), others, entry.served);
  }

  private void receiveCopy(PageCopy copy) {
    BroadcastEntry entry = pages.of(copy.page());
    Phase phase = entry.phase;
    entry.phase = Phase.IDLE;
    host.install(copy.page(), copy.contents());
    switch (phase) {
      case READING -> host.grant(copy.page(), Access.READ);
      case READING_OVERTAKEN -> {
        leaveGroup(entry);
        host.complete(copy.page());
      }
      case IDLE, WRITING, INVALIDATING -> throw ProtocolError.unexpected(host.self(), phase, copy);
    }
  }

  private void receivePage(OwnedPage page) {
    host.install(page.page(), page.contents());
    becomeOwner(page, page.copySet(), page.served());
  }

  private void receiveGrant(Grant grant) {
    if (host.access(grant.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a read copy", grant);
    }
    becomeOwner(grant, grant.copySet(), grant.served());
  }

  private void becomeOwner(BroadcastMessage message, NodeSet copySet, Serials served) {
    BroadcastEntry entry = pages.of(message.page());
    if (entry.phase != Phase.WRITING) {
      throw ProtocolError.unexpected(host.self(), entry, message);
    }
    entry.owner = true;
    entry.copySet = copySet;
    entry.served = served;
    invalidateCopies(message.page(), entry);
  }

  private void invalidateCopies(long page, BroadcastEntry entry) {
    entry.phase = Phase.INVALIDATING;
    if (entry.copySet.isEmpty()) {
      endWrite(page, entry);
    } else {
      entry.acks.expect(entry.copySet);
      host.multicast(entry.copySet, new Invalidate(page));
    }
  }

  private void invalidateServer(int sender, Invalidate invalidate) {
    BroadcastEntry entry = pages.of(invalidate.page());
    if (entry.phase == Phase.READING) {
      entry.phase = Phase.READING_OVERTAKEN;
    } else {
      dropCopy(invalidate, entry);
    }
    host.send(sender, new Ack(invalidate.page()));
  }

  private void dropCopy(Invalidate invalidate, BroadcastEntry entry) {
    if (entry.owner || host.access(invalidate.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), entry, invalidate);
    }
    host.setAccess(invalidate.page(), Access.NONE);
    if (entry.phase == Phase.IDLE) {
      leaveGroup(entry);
    }
  }

  private void receiveAck(int sender, Ack ack) {
    BroadcastEntry entry = pages.of(ack.page());
    if (entry.acks.arrived(sender)) {
      endWrite(ack.page(), entry);
    }
  }

  private void endWrite(long page, BroadcastEntry entry) {
    entry.copySet = NodeSet.empty();
    entry.phase = Phase.IDLE;
    host.grant(page, Access.WRITE);
    serveOutstanding(page, entry);
  }

  @Override
  public PageFacts facts(long page) {
    BroadcastEntry entry = pages.of(page);
    return new PageFacts(
        entry.owner, entry.copySet, PageFacts.NOBODY, PageFacts.NOBODY, entry.phase == Phase.IDLE);
  }

  @Override
  public String entry(long page) {
    return pages.of(page).toString();
  }
}
