package dsmlab.protocol.manager;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.manager.MigrationMessage.Forward;
import dsmlab.protocol.manager.MigrationMessage.MovedPage;
import dsmlab.protocol.manager.MigrationMessage.Request;
import dsmlab.sim.NodeSet;

/**
 * Migration: a page has one copy, which moves to the node that refers to it, for reads and writes
 * alike (single reader, single writer). Michael Stumm and Songnian Zhou, Algorithms Implementing
 * Distributed Shared Memory, IEEE Computer 23(5), 1990.
 *
 * <p>Promise: linearizable. The paper leaves open how the page is found; here its manager knows who
 * asked last. A request that reaches a node before the page does waits there. It needs channels
 * that keep the order of messages between two nodes.
 */
final class Migration implements ProtocolNode<MigrationMessage> {

  private final Host<MigrationMessage> host;
  private final ManagerMap managers;
  private final PageTable<MigrationEntry> pages;
  private final PageTable<KnownOwner> managed;

  Migration(Host<MigrationMessage> host, ManagerMap managers) {
    this.host = host;
    this.managers = managers;
    this.pages =
        PageTable.resting(host.nodes(), page -> Ownership.of(ownsFirst(page)), MigrationEntry::new);
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
    pages.of(fault.page()).faulting = true;
    host.send(managers.managerOf(fault.page()), new Request(fault.page(), host.self()));
  }

  @Override
  public void onMessage(int sender, MigrationMessage message) {
    switch (message) {
      case Request request -> managerServer(request);
      case Forward forward -> ownerServer(forward);
      case MovedPage page -> receivePage(page);
    }
  }

  private void managerServer(Request request) {
    KnownOwner known = managed.of(request.page());
    host.send(known.owner, new Forward(request.page(), request.requester()));
    known.owner = request.requester();
  }

  private void ownerServer(Forward forward) {
    MigrationEntry entry = pages.of(forward.page());
    if (entry.faulting) {
      entry.postponed.add(forward);
    } else if (entry.owner) {
      giveUp(forward, entry);
    } else {
      throw ProtocolError.unexpected(host.self(), entry, forward);
    }
  }

  private void giveUp(Forward forward, MigrationEntry entry) {
    long page = forward.page();
    host.send(forward.requester(), new MovedPage(page, host.contents(page)));
    host.setAccess(page, Access.NONE);
    entry.owner = false;
  }

  private void receivePage(MovedPage page) {
    MigrationEntry entry = pages.of(page.page());
    if (!entry.faulting) {
      throw ProtocolError.unexpected(host.self(), entry, page);
    }
    entry.faulting = false;
    entry.owner = true;
    host.install(page.page(), page.contents());
    host.grant(page.page(), Access.WRITE);
    entry.postponed.replay(this::ownerServer);
  }

  @Override
  public PageFacts facts(long page) {
    MigrationEntry entry = pages.of(page);
    boolean manages = managers.managerOf(page) == host.self();
    return new PageFacts(
        entry.owner,
        NodeSet.empty(),
        PageFacts.NOBODY,
        manages ? managed.of(page).owner : PageFacts.NOBODY,
        entry.quiet());
  }

  @Override
  public String entry(long page) {
    return pages.of(page).toString();
  }
}
