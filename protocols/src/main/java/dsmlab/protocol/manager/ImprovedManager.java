package dsmlab.protocol.manager;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.manager.ImprovedEntry.Phase;
import dsmlab.protocol.manager.ImprovedMessage.Ack;
import dsmlab.protocol.manager.ImprovedMessage.Forward;
import dsmlab.protocol.manager.ImprovedMessage.Grant;
import dsmlab.protocol.manager.ImprovedMessage.Invalidate;
import dsmlab.protocol.manager.ImprovedMessage.OwnedPage;
import dsmlab.protocol.manager.ImprovedMessage.PageCopy;
import dsmlab.protocol.manager.ImprovedMessage.Request;
import dsmlab.sim.NodeSet;

/**
 * The improved manager, central or fixed distributed: owners keep the copy sets, the manager only
 * knows the owner, and nobody confirms. Kai Li and Paul Hudak, Memory Coherence in Shared Virtual
 * Memory Systems, PODC 1986, sections 3.2 and 4.1, and TOCS 7(4), 1989.
 *
 * <p>Promise: linearizable. It needs channels that keep the order of messages between two nodes.
 *
 * <p>Where the published pseudo-code is silent or wrong (numbers as in the errata list of the
 * reference notes):
 *
 * <ul>
 *   <li>E3: an owner with a read copy that faults on a write goes on serving until its own request
 *       comes back from the manager: what comes before was ordered before it. It may lose the page
 *       by that; its request then finds the new owner.
 *   <li>E4: the invalidate server never waits.
 *   <li>E7: the copy set contains neither the owner nor the requester.
 *   <li>E8: a node that is to be the next owner, and an owner that is invalidating, keep requests
 *       back until the write is granted.
 *   <li>E9: a reader whose copy is invalidated while it is on its way acknowledges at once, uses
 *       the copy for the one reference that faulted, and keeps no rights.
 * </ul>
 */
final class ImprovedManager implements ProtocolNode<ImprovedMessage> {

  private final Host<ImprovedMessage> host;
  private final ManagerMap managers;
  private final boolean upgradesByGrant;
  private final boolean ownerShortcut;
  private final PageTable<ImprovedEntry> pages;
  private final PageTable<KnownOwner> managed;

  ImprovedManager(
      Host<ImprovedMessage> host,
      ManagerMap managers,
      boolean upgradesByGrant,
      boolean ownerShortcut) {
    this.host = host;
    this.managers = managers;
    this.upgradesByGrant = upgradesByGrant;
    this.ownerShortcut = ownerShortcut;
    this.pages =
        PageTable.resting(host.nodes(), page -> Ownership.of(ownsFirst(page)), ImprovedEntry::new);
    this.managed = PageTable.resting(host.nodes(), host::initialOwner, KnownOwner::new);
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

  @Override
  public void onMessage(int sender, ImprovedMessage message) {
    switch (message) {
      case Request request -> managerServer(request);
      case Forward forward -> ownerServer(forward);
      case PageCopy copy -> receiveCopy(copy);
      case OwnedPage page -> receivePage(page);
      case Grant grant -> receiveGrant(grant);
      case Invalidate invalidate -> invalidateServer(sender, invalidate);
      case Ack ack -> receiveAck(sender, ack);
    }
  }

  private void readFaultHandler(long page) {
    pages.of(page).phase = Phase.READING;
    askManager(page, Access.READ);
  }

  private void writeFaultHandler(long page) {
    ImprovedEntry entry = pages.of(page);
    if (entry.owner && ownerShortcut) {
      invalidateCopies(page, entry);
    } else {
      entry.phase = Phase.WRITING;
      askManager(page, Access.WRITE);
    }
  }

  private void askManager(long page, Access access) {
    host.send(managers.managerOf(page), new Request(page, host.self(), access));
  }

  private void managerServer(Request request) {
    KnownOwner known = managed.of(request.page());
    host.send(known.owner, new Forward(request.page(), request.requester(), request.access()));
    if (request.access() == Access.WRITE) {
      known.owner = request.requester();
    }
  }

  private void ownerServer(Forward forward) {
    ImprovedEntry entry = pages.of(forward.page());
    if (entry.postponesForwards()) {
      entry.postponed.add(forward);
    } else if (!entry.owner) {
      throw ProtocolError.unexpected(host.self(), entry, forward);
    } else if (forward.requester() == host.self()) {
      ownRequestServer(forward, entry);
    } else if (forward.access() == Access.READ) {
      readServer(forward, entry);
    } else {
      writeServer(forward, entry);
    }
  }

  private void readServer(Forward forward, ImprovedEntry entry) {
    long page = forward.page();
    host.setAccess(page, Access.READ);
    entry.copySet = entry.copySet.with(forward.requester());
    host.send(forward.requester(), new PageCopy(page, host.contents(page)));
  }

  private void writeServer(Forward forward, ImprovedEntry entry) {
    host.send(forward.requester(), ownership(forward, entry.copySet));
    host.setAccess(forward.page(), Access.NONE);
    entry.owner = false;
    entry.copySet = NodeSet.empty();
  }

  private ImprovedMessage ownership(Forward forward, NodeSet copySet) {
    long page = forward.page();
    NodeSet others = copySet.without(forward.requester());
    return upgradesByGrant && copySet.contains(forward.requester())
        ? new Grant(page, others)
        : new OwnedPage(page, host.contents(page), others);
  }

  /** The owner's own write request has gone through the manager. */
  private void ownRequestServer(Forward forward, ImprovedEntry entry) {
    if (entry.phase != Phase.WRITING) {
      throw ProtocolError.unexpected(host.self(), entry, forward);
    }
    invalidateCopies(forward.page(), entry);
  }

  private void receiveCopy(PageCopy copy) {
    ImprovedEntry entry = pages.of(copy.page());
    Phase phase = entry.phase;
    entry.phase = Phase.IDLE;
    host.install(copy.page(), copy.contents());
    switch (phase) {
      case READING -> host.grant(copy.page(), Access.READ);
      case READING_OVERTAKEN -> host.complete(copy.page());
      case IDLE, WRITING, INVALIDATING -> throw ProtocolError.unexpected(host.self(), phase, copy);
    }
  }

  private void receivePage(OwnedPage page) {
    host.install(page.page(), page.contents());
    becomeOwner(page, page.copySet());
  }

  private void receiveGrant(Grant grant) {
    if (host.access(grant.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a read copy", grant);
    }
    becomeOwner(grant, grant.copySet());
  }

  private void becomeOwner(ImprovedMessage message, NodeSet copySet) {
    ImprovedEntry entry = pages.of(message.page());
    if (entry.owner || entry.phase != Phase.WRITING) {
      throw ProtocolError.unexpected(host.self(), entry, message);
    }
    entry.owner = true;
    entry.copySet = copySet;
    invalidateCopies(message.page(), entry);
  }

  private void invalidateCopies(long page, ImprovedEntry entry) {
    entry.phase = Phase.INVALIDATING;
    if (entry.copySet.isEmpty()) {
      endWrite(page, entry);
    } else {
      entry.acks.expect(entry.copySet);
      host.multicast(entry.copySet, new Invalidate(page));
    }
  }

  private void invalidateServer(int sender, Invalidate invalidate) {
    ImprovedEntry entry = pages.of(invalidate.page());
    if (entry.phase == Phase.READING) {
      entry.phase = Phase.READING_OVERTAKEN;
    } else {
      dropCopy(invalidate, entry);
    }
    host.send(sender, new Ack(invalidate.page()));
  }

  private void dropCopy(Invalidate invalidate, ImprovedEntry entry) {
    if (entry.owner || host.access(invalidate.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), entry, invalidate);
    }
    host.setAccess(invalidate.page(), Access.NONE);
  }

  private void receiveAck(int sender, Ack ack) {
    ImprovedEntry entry = pages.of(ack.page());
    if (entry.acks.arrived(sender)) {
      endWrite(ack.page(), entry);
    }
  }

  private void endWrite(long page, ImprovedEntry entry) {
    entry.copySet = NodeSet.empty();
    entry.phase = Phase.IDLE;
    host.grant(page, Access.WRITE);
    entry.postponed.replay(this::ownerServer);
  }

  @Override
  public PageFacts facts(long page) {
    ImprovedEntry entry = pages.of(page);
    boolean manages = managers.managerOf(page) == host.self();
    return new PageFacts(
        entry.owner,
        entry.copySet,
        PageFacts.NOBODY,
        manages ? managed.of(page).owner : PageFacts.NOBODY,
        entry.quiet());
  }

  @Override
  public String entry(long page) {
    return pages.of(page).toString();
  }
}
