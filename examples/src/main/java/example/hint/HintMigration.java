package example.hint;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.sim.NodeSet;
import example.hint.HintMessage.MovedPage;
import example.hint.HintMessage.Request;

/**
 * One copy of each page. Every node has a hint to where the page has gone; a request follows the
 * hints to the node that has the page, and leaves behind it hints to the node that gets it.
 */
final class HintMigration implements ProtocolNode<HintMessage> {

  /** What this node knows of a page. */
  private static final class Entry {
    final Postponed<Request> postponed = new Postponed<>();
    int hint;
    boolean owner;
    boolean faulting;
  }

  private final Host<HintMessage> host;
  private final PageTable<Entry> pages = new PageTable<>(this::initialEntry);

  HintMigration(Host<HintMessage> host) {
    this.host = host;
  }

  private Entry initialEntry(long page) {
    Entry entry = new Entry();
    entry.hint = host.initialOwner(page);
    entry.owner = entry.hint == host.self();
    return entry;
  }

  @Override
  public Access initialAccess(long page) {
    return pages.of(page).owner ? Access.WRITE : Access.NONE;
  }

  @Override
  public void onFault(Fault fault) {
    Entry entry = pages.of(fault.page());
    entry.faulting = true;
    host.send(entry.hint, new Request(fault.page(), host.self(), true));
  }

  @Override
  public void onMessage(int sender, HintMessage message) {
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
      host.send(entry.hint, new Request(request.page(), request.requester(), false));
      entry.hint = request.requester();
    }
  }

  private void giveUp(Request request, Entry entry) {
    long page = request.page();
    host.send(request.requester(), new MovedPage(page, host.contents(page)));
    host.setAccess(page, Access.NONE);
    entry.owner = false;
    entry.hint = request.requester();
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
        entry.owner ? host.self() : entry.hint,
        PageFacts.NOBODY,
        !entry.faulting && entry.postponed.isEmpty());
  }
}
