package dsmlab.protocol.manager;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.manager.MonitorEntry.Phase;
import dsmlab.protocol.manager.MonitorMessage.Ack;
import dsmlab.protocol.manager.MonitorMessage.Confirm;
import dsmlab.protocol.manager.MonitorMessage.Grant;
import dsmlab.protocol.manager.MonitorMessage.Invalidate;
import dsmlab.protocol.manager.MonitorMessage.PageCopy;
import dsmlab.protocol.manager.MonitorMessage.Request;
import dsmlab.protocol.manager.MonitorMessage.SendGrant;
import dsmlab.protocol.manager.MonitorMessage.SendPage;
import dsmlab.sim.NodeSet;

/**
 * The monitor manager: a page's manager knows its owner and copy set and serves one request per
 * page at a time, from the request to the requester's confirmation. Kai Li and Paul Hudak, Memory
 * Coherence in Shared Virtual Memory Systems, PODC 1986, section 3.1, and TOCS 7(4), 1989, where
 * one node manages all pages.
 *
 * <p>Promise: linearizable.
 *
 * <p>Where the published pseudo-code is silent or wrong (numbers as in the errata list of the
 * reference notes):
 *
 * <ul>
 *   <li>E1: the requester confirms after the page has come.
 *   <li>E2: the manager makes a writer the owner, and asks the owner for the page on its own faults
 *       as well: the manager's own request passes the same lock.
 *   <li>E3: an owner serves the manager's orders while its own write fault is open.
 *   <li>E4: the invalidate server never waits.
 *   <li>E6: requests to the manager and orders to the owner are different messages, so that the
 *       copies are gone before the page leaves, also when the manager is the owner.
 *   <li>E7: neither requester nor owner is invalidated; the manager drops its own copy itself.
 * </ul>
 */
final class MonitorManager implements ProtocolNode<MonitorMessage> {

  private final Host<MonitorMessage> host;
  private final ManagerMap managers;
  private final boolean upgradesByGrant;
  private final PageTable<MonitorEntry> pages;
  private final PageTable<MonitorInfo> info;

  MonitorManager(Host<MonitorMessage> host, ManagerMap managers, boolean upgradesByGrant) {
    this.host = host;
    this.managers = managers;
    this.upgradesByGrant = upgradesByGrant;
    this.pages =
        PageTable.resting(host.nodes(), page -> Ownership.of(ownsFirst(page)), MonitorEntry::new);
    this.info = PageTable.resting(host.nodes(), host::initialOwner, MonitorInfo::new);
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
    long page = fault.page();
    pages.of(page).phase = fault.access() == Access.READ ? Phase.READING : Phase.WRITING;
    host.send(managers.managerOf(page), new Request(page, host.self(), fault.access()));
  }

  @Override
  public void onMessage(int sender, MonitorMessage message) {
    switch (message) {
      case Request request -> managerServer(request);
      case SendPage order -> ownerServer(order);
      case SendGrant order -> grantServer(order);
      case PageCopy page -> receivePage(page);
      case Grant grant -> receiveGrant(grant);
      case Invalidate invalidate -> invalidateServer(sender, invalidate);
      case Ack ack -> receiveAck(sender, ack);
      case Confirm confirm -> receiveConfirm(sender, confirm);
    }
  }

  private void managerServer(Request request) {
    MonitorInfo page = info.of(request.page());
    if (page.lock.take(request)) {
      serve(request, page);
    }
  }

  private void serve(Request request, MonitorInfo page) {
    if (request.access() == Access.READ) {
      page.copySet = page.copySet.with(request.requester());
      askOwner(page, new SendPage(request.page(), request.requester(), Access.READ));
    } else {
      invalidateCopies(request, page);
    }
  }

  private void invalidateCopies(Request request, MonitorInfo page) {
    NodeSet copies = page.copySet.without(request.requester()).without(page.owner);
    if (copies.contains(host.self())) {
      host.setAccess(request.page(), Access.NONE);
    }
    NodeSet others = copies.without(host.self());
    if (others.isEmpty()) {
      askOwnerForWriter(page);
    } else {
      page.acks.expect(others);
      host.multicast(others, new Invalidate(request.page()));
    }
  }

  private void receiveAck(int sender, Ack ack) {
    MonitorInfo page = info.of(ack.page());
    if (page.acks.arrived(sender)) {
      askOwnerForWriter(page);
    }
  }

  private void askOwnerForWriter(MonitorInfo page) {
    Request request = page.lock.holder();
    int writer = request.requester();
    boolean grants = upgradesByGrant && page.copySet.contains(writer);
    page.copySet = NodeSet.empty();
    askOwner(
        page,
        grants
            ? new SendGrant(request.page(), writer)
            : new SendPage(request.page(), writer, Access.WRITE));
  }

  private void askOwner(MonitorInfo page, MonitorMessage order) {
    host.send(page.owner, order);
  }

  private void receiveConfirm(int sender, Confirm confirm) {
    MonitorInfo page = info.of(confirm.page());
    Request served = page.lock.holder();
    if (served.requester() != sender) {
      throw ProtocolError.unexpected(host.self(), page, confirm);
    }
    if (served.access() == Access.WRITE) {
      page.owner = sender;
    }
    Request next = page.lock.passOn();
    if (next != null) {
      serve(next, page);
    }
  }

  private void ownerServer(SendPage order) {
    MonitorEntry entry = owned(order);
    if (order.requester() == host.self()) {
      endFault(order, entry);
    } else if (order.access() == Access.READ) {
      host.setAccess(order.page(), Access.READ);
      sendPage(order);
    } else {
      sendPage(order);
      giveUp(order.page(), entry);
    }
  }

  private void sendPage(SendPage order) {
    host.send(order.requester(), new PageCopy(order.page(), host.contents(order.page())));
  }

  private void grantServer(SendGrant order) {
    MonitorEntry entry = owned(order);
    host.send(order.requester(), new Grant(order.page()));
    giveUp(order.page(), entry);
  }

  private MonitorEntry owned(MonitorMessage order) {
    MonitorEntry entry = pages.of(order.page());
    if (!entry.owner) {
      throw ProtocolError.unexpected(host.self(), entry, order);
    }
    return entry;
  }

  private void giveUp(long page, MonitorEntry entry) {
    host.setAccess(page, Access.NONE);
    entry.owner = false;
  }

  private void receivePage(PageCopy page) {
    host.install(page.page(), page.contents());
    endFault(page, pages.of(page.page()));
  }

  private void receiveGrant(Grant grant) {
    if (host.access(grant.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a read copy", grant);
    }
    endFault(grant, pages.of(grant.page()));
  }

  private void endFault(MonitorMessage message, MonitorEntry entry) {
    Phase phase = entry.phase;
    entry.phase = Phase.IDLE;
    switch (phase) {
      case READING -> host.grant(message.page(), Access.READ);
      case WRITING -> {
        entry.owner = true;
        host.grant(message.page(), Access.WRITE);
      }
      case IDLE -> throw ProtocolError.unexpected(host.self(), phase, message);
    }
    host.send(managers.managerOf(message.page()), new Confirm(message.page()));
  }

  private void invalidateServer(int sender, Invalidate invalidate) {
    MonitorEntry entry = pages.of(invalidate.page());
    if (entry.owner || host.access(invalidate.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), entry, invalidate);
    }
    host.setAccess(invalidate.page(), Access.NONE);
    host.send(sender, new Ack(invalidate.page()));
  }

  private boolean manages(long page) {
    return managers.managerOf(page) == host.self();
  }

  @Override
  public PageFacts facts(long page) {
    MonitorEntry entry = pages.of(page);
    boolean idle = entry.phase == Phase.IDLE;
    if (!manages(page)) {
      return new PageFacts(entry.owner, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, idle);
    }
    MonitorInfo known = info.of(page);
    boolean quiet = idle && !known.lock.isTaken();
    return new PageFacts(entry.owner, known.copySet, PageFacts.NOBODY, known.owner, quiet);
  }

  @Override
  public String entry(long page) {
    return pages.of(page) + (manages(page) ? ", " + info.of(page) : "");
  }
}
