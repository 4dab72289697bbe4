package example.ring;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.sim.NodeSet;
import example.ring.RingMessage.MovedPage;
import example.ring.RingMessage.Request;

/**
 * One copy of each page. Who needs it asks the next node, which asks the next, until the request
 * reaches the node that has the page. It needs channels that keep the order of messages.
 */
final class RingMigration implements ProtocolNode<RingMessage> {

  /** What this node knows of a page. */
  private static final class Entry {
    final Postponed<Request> postponed = new Postponed<>();
    boolean owner;
    boolean faulting;
  }

  private final Host<RingMessage> host;
  private final PageTable<Entry> pages = new PageTable<>(this::initialEntry);

  RingMigration(Host<RingMessage> host) {
    this.host = host;
  }

  private Entry initialEntry(long page) {
    Entry entry = new Entry();
    entry.owner = host.initialOwner(page) == host.self();
    return entry;
  }

  @Override
  public Access initialAccess(long page) {
    return pages.of(page).owner ? Access.WRITE : Access.NONE;
  }

  @Override
  public void onFault(Fault fault) {
    pages.of(fault.page()).faulting = true;
    host.send(next(), new Request(fault.page(), host.self(), true));
  }

  private int next() {
    return (host.self() + 1) % host.nodes();
  }

  @Override
  public void onMessage(int sender, RingMessage message) {
    switch (message) {
      case Request request -> serve(request);
      case MovedPage page -> receive(page);
    }
  }

  private void serve(Request request) {
    Entry entry = pages.of(request.page());
    if (entry.owner) {
      giveUp(request, entry);
    } else if (entry.faulting) {
      entry.postponed.add(request);
    } else {
      host.send(next(), new Request(request.page(), request.requester(), false));
    }
  }

  private void giveUp(Request request, Entry entry) {
    long page = request.page();
    host.send(request.requester(), new MovedPage(page, host.contents(page)));
    host.setAccess(page, Access.NONE);
    entry.owner = false;
  }

  private void receive(MovedPage page) {
    Entry entry = pages.of(page.page());
    if (!entry.faulting) {
      throw ProtocolError.unexpected(host.self(), "not faulting", page);
    }
    entry.faulting = false;
    entry.owner = true;
    host.install(page.page(), page.contents());
    host.grant(page.page(), Access.WRITE);
    entry.postponed.replay(this::serve);
  }

  @Override
  public PageFacts facts(long page) {
    Entry entry = pages.of(page);
    return new PageFacts(
        entry.owner,
        NodeSet.empty(),
        PageFacts.NOBODY,
        PageFacts.NOBODY,
        !entry.faulting && entry.postponed.isEmpty());
  }
}
