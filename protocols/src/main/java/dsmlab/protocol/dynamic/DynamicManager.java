package dsmlab.protocol.dynamic;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.dynamic.DynamicEntry.Phase;
import dsmlab.protocol.dynamic.DynamicMessage.Ack;
import dsmlab.protocol.dynamic.DynamicMessage.Grant;
import dsmlab.protocol.dynamic.DynamicMessage.Invalidate;
import dsmlab.protocol.dynamic.DynamicMessage.OwnedPage;
import dsmlab.sim.NodeSet;
import java.util.function.LongToIntFunction;

/**
 * The dynamic distributed manager: each node keeps a hint to the owner of a page (probOwner), and a
 * request travels along the hints. Every fault, a read fault too, moves the ownership to the
 * faulting node, and every node that the request has passed then points to it. Kai Li and Paul
 * Hudak, Memory Coherence in Shared Virtual Memory Systems, PODC 1986 and TOCS 7(4), 1989, section
 * 4.3.
 *
 * <p>Promise: linearizable; a write ends when every other copy is gone.
 *
 * <p>Where the published versions differ or are silent (numbers as in the errata list of the
 * reference notes):
 *
 * <ul>
 *   <li>E5: the reader's hint becomes the reader itself, as printed in 1989, not the node that
 *       replied, as printed in 1986.
 *   <li>E7: the copy set does not contain the owner, so that no node invalidates itself.
 *   <li>E8: the page-table lock of 1989 is a state: while a fault of the node is open, requests are
 *       kept back, because the node is to be the next owner or is invalidating as the owner.
 *       Without that a request could come back to its requester.
 *   <li>E12: the copy set leaves with the ownership.
 *   <li>An owner with read access that faults on a write asks nobody and only invalidates.
 * </ul>
 *
 * <p>An invalidation waits for nothing (E4). It cannot overtake the page: who waits for the page is
 * the next owner, and only owners invalidate.
 */
class DynamicManager implements ProtocolNode<DynamicMessage> {

  private final Host<DynamicMessage> host;
  private final boolean upgradesByGrant;
  private final PageTable<DynamicEntry> pages;

  DynamicManager(Host<DynamicMessage> host, boolean upgradesByGrant) {
    this(host, upgradesByGrant, host::initialOwner);
  }

  /** Starts with hints of its own, which must lead to the initial owner. */
  DynamicManager(
      Host<DynamicMessage> host, boolean upgradesByGrant, LongToIntFunction initialHints) {
    this.host = host;
    this.upgradesByGrant = upgradesByGrant;
    this.pages = PageTable.resting(host.nodes(), initialHints, DynamicEntry::new);
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
    DynamicEntry entry = pages.of(page);
    entry.phase = Phase.READING;
    host.send(entry.probOwner, Request.of(page, host.self(), Access.READ));
  }

  private void writeFaultHandler(long page) {
    DynamicEntry entry = pages.of(page);
    if (owns(entry)) {
      invalidateCopies(page, entry);
    } else {
      entry.phase = Phase.WRITING;
      host.send(entry.probOwner, Request.of(page, host.self(), Access.WRITE));
    }
  }

  @Override
  public void onMessage(int sender, DynamicMessage message) {
    switch (message) {
      case Request request -> requestServer(request);
      case OwnedPage page -> receivePage(page);
      case Grant grant -> receiveGrant(grant);
      case Invalidate invalidate -> invalidateServer(sender, invalidate);
      case Ack ack -> receiveAck(sender, ack);
    }
  }

  private void requestServer(Request request) {
    DynamicEntry entry = pages.of(request.page());
    if (request.requester() == host.self()) {
      throw ProtocolError.unexpected(host.self(), entry, request);
    } else if (!entry.idle()) {
      entry.postponed.add(request);
    } else if (!owns(entry)) {
      forward(request, entry);
    } else if (request.access() == Access.READ) {
      readServer(request, entry);
    } else {
      writeServer(request, entry);
    }
  }

  private void forward(Request request, DynamicEntry entry) {
    host.send(entry.probOwner, request.forwarded());
    entry.probOwner = request.requester();
  }

  private void readServer(Request request, DynamicEntry entry) {
    long page = request.page();
    NodeSet copySet = entry.copySet.with(host.self());
    host.setAccess(page, Access.READ);
    int transfers = entry.transfers + 1;
    host.send(request.requester(), new OwnedPage(page, host.contents(page), copySet, transfers));
    handOver(request, entry);
  }

  private void writeServer(Request request, DynamicEntry entry) {
    host.setAccess(request.page(), Access.NONE);
    host.send(request.requester(), ownership(request, entry));
    handOver(request, entry);
  }

  private DynamicMessage ownership(Request request, DynamicEntry entry) {
    long page = request.page();
    NodeSet others = entry.copySet.without(request.requester());
    int transfers = entry.transfers + 1;
    return upgradesByGrant && entry.copySet.contains(request.requester())
        ? new Grant(page, others, transfers)
        : new OwnedPage(page, host.contents(page), others, transfers);
  }

  private void handOver(Request request, DynamicEntry entry) {
    entry.probOwner = request.requester();
    entry.copySet = NodeSet.empty();
    entry.transfers = 0;
  }

  private void receivePage(OwnedPage page) {
    host.install(page.page(), page.contents());
    becomeOwner(page, page.copySet(), page.transfers());
  }

  private void receiveGrant(Grant grant) {
    if (host.access(grant.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a read copy", grant);
    }
    becomeOwner(grant, grant.copySet(), grant.transfers());
  }

  private void becomeOwner(DynamicMessage message, NodeSet copySet, int transfers) {
    DynamicEntry entry = pages.of(message.page());
    entry.probOwner = host.self();
    entry.copySet = copySet;
    entry.transfers = transfers;
    switch (entry.phase) {
      case READING -> endFault(message.page(), entry, Access.READ);
      case WRITING -> invalidateCopies(message.page(), entry);
      case IDLE, INVALIDATING -> throw ProtocolError.unexpected(host.self(), entry, message);
    }
  }

  private void invalidateCopies(long page, DynamicEntry entry) {
    NodeSet nodes = chooseInvalidated(entry);
    entry.phase = Phase.INVALIDATING;
    if (nodes.isEmpty()) {
      endWrite(page, entry);
    } else {
      entry.acks.expect(nodes);
      host.multicast(nodes, new Invalidate(page));
    }
  }

  /** Chooses the nodes that hear of a write of the owner: those with a copy. */
  NodeSet chooseInvalidated(DynamicEntry entry) {
    return entry.copySet;
  }

  /**
   * A node with a request on its way takes the hint as well. It does no harm: nobody follows the
   * hint before the node owns the page.
   */
  private void invalidateServer(int sender, Invalidate invalidate) {
    DynamicEntry entry = pages.of(invalidate.page());
    if (owns(entry)) {
      throw ProtocolError.unexpected(host.self(), entry, invalidate);
    }
    host.setAccess(invalidate.page(), Access.NONE);
    entry.probOwner = sender;
    host.send(sender, new Ack(invalidate.page()));
  }

  private void receiveAck(int sender, Ack ack) {
    DynamicEntry entry = pages.of(ack.page());
    if (entry.acks.arrived(sender)) {
      endWrite(ack.page(), entry);
    }
  }

  private void endWrite(long page, DynamicEntry entry) {
    entry.copySet = NodeSet.empty();
    endFault(page, entry, Access.WRITE);
  }

  private void endFault(long page, DynamicEntry entry, Access access) {
    entry.phase = Phase.IDLE;
    host.grant(page, access);
    entry.postponed.replay(this::requestServer);
  }

  private boolean owns(DynamicEntry entry) {
    return entry.probOwner == host.self();
  }

  @Override
  public PageFacts facts(long page) {
    DynamicEntry entry = pages.of(page);
    return new PageFacts(
        owns(entry), entry.copySet, entry.probOwner, PageFacts.NOBODY, entry.quiet());
  }

  @Override
  public String entry(long page) {
    return pages.of(page).toString();
  }
}
