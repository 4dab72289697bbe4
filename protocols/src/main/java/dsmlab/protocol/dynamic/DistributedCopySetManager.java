package dsmlab.protocol.dynamic;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.dynamic.CopySetEntry.Phase;
import dsmlab.protocol.dynamic.CopySetMessage.Ack;
import dsmlab.protocol.dynamic.CopySetMessage.Invalidate;
import dsmlab.protocol.dynamic.CopySetMessage.OwnedPage;
import dsmlab.protocol.dynamic.CopySetMessage.PageCopy;
import dsmlab.sim.NodeSet;
import java.util.function.LongToIntFunction;

/**
 * The dynamic distributed manager with distributed copy sets. A read fault is served by the first
 * node with a copy that its request meets; that node adds the reader to its own copy set, and the
 * reader's hint becomes the node that replied. So the copies form a tree with the owner as its
 * root, down which a write sends its invalidations. Only writes move the ownership. Kai Li and Paul
 * Hudak, Memory Coherence in Shared Virtual Memory Systems, PODC 1986, section 4.5.
 *
 * <p>Promise: linearizable; a write ends when every other copy is gone.
 *
 * <p>Where the paper is silent (numbers as in the errata list of the reference notes):
 *
 * <ul>
 *   <li>E4: the invalidate server never waits for a fault. A node acknowledges when the copies made
 *       of its own copy are gone.
 *   <li>E7: the new owner may stand in the copy set of another node, which skips it; its own copy
 *       set it adds to the one it receives.
 *   <li>E8: a node with an open fault keeps requests back, as the page-table lock of 1989 does.
 *   <li>E9: the old owner's copy for a reader may be overtaken by an invalidation from the new
 *       owner. The reader then acknowledges at once, uses the copy for the one reference that
 *       faulted, and keeps no rights.
 *   <li>Every invalidated node takes the new owner for its hint, not the node that passed the
 *       invalidation on. So what it asks or passes on from then on waits at the new owner, and no
 *       node gets a second copy that the same invalidation would have to find.
 * </ul>
 *
 * <p>Why every request arrives. Draw an edge from each idle node to its hint, and from each node
 * with a request to the place where that request is. This is a tree whose root is the owner, or the
 * node to which ownership is on its way. Passing a request on along an edge v to u turns r, v, u
 * into v, r, u. A read that is served keeps its edge. A write that is served reverses the edge at
 * the root. An invalidation draws edges to a node that stays the root until all have acknowledged.
 * As requests wait only along edges, and the root waits for none, no wait is circular: that is why
 * a reader, which will not own the page, can keep the requests of writers back as well.
 */
final class DistributedCopySetManager implements ProtocolNode<CopySetMessage> {

  private final Host<CopySetMessage> host;
  private final PageTable<CopySetEntry> pages;

  DistributedCopySetManager(Host<CopySetMessage> host) {
    this(host, host::initialOwner);
  }

  /** Starts with hints of its own, which must lead to the initial owner. */
  DistributedCopySetManager(Host<CopySetMessage> host, LongToIntFunction initialHints) {
    this.host = host;
    this.pages = PageTable.resting(host.nodes(), initialHints, CopySetEntry::new);
  }

  @Override
  public Access initialAccess(long page) {
    return host.initialOwner(page) == host.self() ? Access.WRITE : Access.NONE;
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
    CopySetEntry entry = pages.of(page);
    entry.phase = Phase.READING;
    host.send(entry.probOwner, Request.of(page, host.self(), Access.READ));
  }

  private void writeFaultHandler(long page) {
    CopySetEntry entry = pages.of(page);
    if (owns(entry)) {
      invalidateCopies(page, entry);
    } else {
      entry.phase = Phase.WRITING;
      host.send(entry.probOwner, Request.of(page, host.self(), Access.WRITE));
    }
  }

  @Override
  public void onMessage(int sender, CopySetMessage message) {
    switch (message) {
      case Request request -> requestServer(request);
      case PageCopy copy -> receiveCopy(sender, copy);
      case OwnedPage page -> receivePage(page);
      case Invalidate invalidate -> invalidateServer(sender, invalidate);
      case Ack ack -> receiveAck(sender, ack);
    }
  }

  private void requestServer(Request request) {
    CopySetEntry entry = pages.of(request.page());
    if (request.requester() == host.self()) {
      throw ProtocolError.unexpected(host.self(), entry, request);
    } else if (!entry.idle()) {
      entry.postponed.add(request);
    } else if (request.access() == Access.READ && hasCopy(request.page())) {
      readServer(request, entry);
    } else if (owns(entry)) {
      writeServer(request, entry);
    } else {
      forward(request, entry);
    }
  }

  private void readServer(Request request, CopySetEntry entry) {
    long page = request.page();
    entry.copySet = entry.copySet.with(request.requester());
    host.setAccess(page, Access.READ);
    host.send(request.requester(), new PageCopy(page, host.contents(page)));
  }

  private void writeServer(Request request, CopySetEntry entry) {
    long page = request.page();
    NodeSet others = entry.copySet.without(request.requester());
    host.setAccess(page, Access.NONE);
    host.send(request.requester(), new OwnedPage(page, host.contents(page), others));
    entry.copySet = NodeSet.empty();
    entry.probOwner = request.requester();
  }

  private void forward(Request request, CopySetEntry entry) {
    host.send(entry.probOwner, request.forwarded());
    entry.probOwner = request.requester();
  }

  private void receiveCopy(int sender, PageCopy copy) {
    CopySetEntry entry = pages.of(copy.page());
    Phase phase = entry.phase;
    entry.phase = Phase.IDLE;
    host.install(copy.page(), copy.contents());
    switch (phase) {
      case READING -> keepCopy(sender, copy.page(), entry);
      case READING_OVERTAKEN -> host.complete(copy.page());
      case IDLE, WRITING, INVALIDATING -> throw ProtocolError.unexpected(host.self(), phase, copy);
    }
    entry.postponed.replay(this::requestServer);
  }

  private void keepCopy(int sender, long page, CopySetEntry entry) {
    entry.probOwner = sender;
    host.grant(page, Access.READ);
  }

  private void receivePage(OwnedPage page) {
    CopySetEntry entry = pages.of(page.page());
    if (entry.phase != Phase.WRITING) {
      throw ProtocolError.unexpected(host.self(), entry, page);
    }
    host.install(page.page(), page.contents());
    entry.probOwner = host.self();
    entry.copySet = entry.copySet.union(page.copySet());
    invalidateCopies(page.page(), entry);
  }

  private void invalidateCopies(long page, CopySetEntry entry) {
    entry.phase = Phase.INVALIDATING;
    if (entry.copySet.isEmpty()) {
      endWrite(page, entry);
    } else {
      entry.acks.expect(entry.copySet);
      host.multicast(entry.copySet, new Invalidate(page, host.self()));
    }
  }

  private void endWrite(long page, CopySetEntry entry) {
    entry.copySet = NodeSet.empty();
    entry.phase = Phase.IDLE;
    host.grant(page, Access.WRITE);
    entry.postponed.replay(this::requestServer);
  }

  private void invalidateServer(int sender, Invalidate invalidate) {
    CopySetEntry entry = pages.of(invalidate.page());
    if (entry.phase == Phase.READING) {
      entry.phase = Phase.READING_OVERTAKEN;
    } else {
      dropCopy(invalidate, entry);
    }
    entry.probOwner = invalidate.owner();
    passOn(sender, invalidate, entry);
  }

  private void dropCopy(Invalidate invalidate, CopySetEntry entry) {
    if (owns(entry) || host.access(invalidate.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), entry, invalidate);
    }
    host.setAccess(invalidate.page(), Access.NONE);
  }

  private void passOn(int sender, Invalidate invalidate, CopySetEntry entry) {
    NodeSet others = entry.copySet.without(invalidate.owner());
    entry.copySet = NodeSet.empty();
    entry.invalidator = sender;
    if (others.isEmpty()) {
      acknowledge(invalidate.page(), entry);
    } else {
      entry.acks.expect(others);
      host.multicast(others, invalidate);
    }
  }

  private void acknowledge(long page, CopySetEntry entry) {
    host.send(entry.invalidator, new Ack(page));
    entry.invalidator = PageFacts.NOBODY;
  }

  private void receiveAck(int sender, Ack ack) {
    CopySetEntry entry = pages.of(ack.page());
    if (!entry.acks.arrived(sender)) {
      return;
    }
    if (entry.passesInvalidationOn()) {
      acknowledge(ack.page(), entry);
    } else {
      endWrite(ack.page(), entry);
    }
  }

  private boolean owns(CopySetEntry entry) {
    return entry.probOwner == host.self();
  }

  private boolean hasCopy(long page) {
    return host.access(page).allows(Access.READ);
  }

  @Override
  public PageFacts facts(long page) {
    CopySetEntry entry = pages.of(page);
    return new PageFacts(
        owns(entry), entry.copySet, entry.probOwner, PageFacts.NOBODY, entry.quiet());
  }

  @Override
  public String entry(long page) {
    return pages.of(page).toString();
  }
}
