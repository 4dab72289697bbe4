package dsmlab.protocol.mirage;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.mirage.MirageMessage.Invalidate;
import dsmlab.protocol.mirage.MirageMessage.Invalidated;
import dsmlab.protocol.mirage.MirageMessage.Order;
import dsmlab.protocol.mirage.MirageMessage.PageCopy;
import dsmlab.protocol.mirage.MirageMessage.Request;
import dsmlab.protocol.mirage.MirageMessage.ServeReaders;
import dsmlab.protocol.mirage.MirageMessage.ServeWriter;
import dsmlab.protocol.mirage.MirageMessage.Served;
import dsmlab.protocol.mirage.MirageMessage.Upgrade;
import dsmlab.protocol.mirage.MirageMessage.WindowOpen;
import dsmlab.protocol.mirage.SiteEntry.Phase;
import dsmlab.sim.NodeSet;

/**
 * Mirage: many readers or one writer, and a window of time for which a page stays where it is.
 * Brett D. Fleisch and Gerald J. Popek, Mirage: A Coherent Distributed Shared Memory Design, SOSP
 * 1989.
 *
 * <p>The library site, where the segment was created (here the page's first owner), queues the
 * requests. It passes them to the clock site, which is the writer or one of the readers. Within its
 * window the clock site gives nothing up: it answers how long the window will last, and the library
 * site asks again then. Readers are served together, writers one by one; a writer that must let
 * others read stays as a reader, and a reader that becomes the writer is sent no page. Adding
 * readers to readers needs no window.
 *
 * <p>Promise: linearizable. The paper's text was not at hand, only what is told of it. Assumed are
 * that the clock site invalidates the readers and sends the page; that each requester confirms to
 * the library site, which then serves the next; that an order takes the readers' copies once the
 * clock site's own window has ended, whatever time the other readers had; and that the window
 * counts by the clock on the wall (the paper also measures it in processor time). The first owner
 * has no window. Locus's virtual circuits are the network's ordered channels.
 */
final class Mirage implements ProtocolNode<MirageMessage> {

  /** The purpose of the timer at the end of a window. */
  static final int WINDOW = 0;

  private final Host<MirageMessage> host;
  private final MirageSettings settings;
  private final LibrarySite library;
  private final PageTable<SiteEntry> pages;

  Mirage(Host<MirageMessage> host, MirageSettings settings) {
    this.host = host;
    this.settings = settings;
    this.library = new LibrarySite(host);
    this.pages = new PageTable<>(page -> new SiteEntry(created(page)));
  }

  private boolean created(long page) {
    return host.initialOwner(page) == host.self();
  }

  @Override
  public Access initialAccess(long page) {
    return created(page) ? Access.WRITE : Access.NONE;
  }

  @Override
  public void onFault(Fault fault) {
    long page = fault.page();
    pages.of(page).phase = fault.access() == Access.READ ? Phase.READING : Phase.WRITING;
    tellLibrary(new Request(page, host.self(), fault.access()));
  }

  private void tellLibrary(MirageMessage message) {
    host.send(host.initialOwner(message.page()), message);
  }

  @Override
  public void onMessage(int sender, MirageMessage message) {
    switch (message) {
      case Request request -> library.receiveRequest(request);
      case Order order -> receiveOrder(order);
      case WindowOpen open -> library.receiveWindowOpen(sender, open);
      case Invalidate invalidate -> invalidate(sender, invalidate);
      case Invalidated invalidated -> receiveInvalidated(sender, invalidated);
      case PageCopy copy -> receiveCopy(copy);
      case Upgrade upgrade -> receiveUpgrade(upgrade);
      case Served served -> library.receiveServed(sender, served);
    }
  }

  @Override
  public void onTimer(long page, int purpose) {
    if (purpose == LibrarySite.ASK_AGAIN) {
      library.askAgain(page);
    } else {
      endWindow(pages.of(page));
    }
  }

  private void endWindow(SiteEntry entry) {
    entry.windows--;
    entry.early.replay(this::receiveOrder);
  }

  private void receiveOrder(Order order) {
    SiteEntry entry = pages.of(order.page());
    if (!entry.clockSite) {
      throw ProtocolError.unexpected(host.self(), entry, order);
    }
    if (entry.windows == 0 || !takesAccess(order)) {
      obey(order, entry);
    } else if (settings.keepsEarlyOrders()) {
      entry.early.add(order);
    } else {
      long page = order.page();
      tellLibrary(new WindowOpen(page, host.remainingPicos(page, WINDOW)));
    }
  }

  private boolean takesAccess(Order order) {
    return switch (order) {
      case ServeReaders serve -> host.access(serve.page()) == Access.WRITE;
      case ServeWriter serve -> serve.requester() != host.self() || !serve.others().isEmpty();
    };
  }

  private void obey(Order order, SiteEntry entry) {
    switch (order) {
      case ServeReaders serve -> serveReaders(serve, entry);
      case ServeWriter serve when serve.others().isEmpty() -> passOn(serve, entry);
      case ServeWriter serve -> {
        entry.invalidateFor(serve);
        host.multicast(serve.others(), new Invalidate(serve.page()));
      }
    }
  }

  private void serveReaders(ServeReaders serve, SiteEntry entry) {
    long page = serve.page();
    if (host.access(page) == Access.WRITE) {
      host.setAccess(page, Access.READ);
      if (settings.batchHasWindow()) {
        openWindow(page, entry);
      }
    }
    serve.readers().forEach(reader -> host.send(reader, new PageCopy(page, host.contents(page))));
  }

  private void invalidate(int clockSite, Invalidate invalidate) {
    host.setAccess(invalidate.page(), Access.NONE);
    host.send(clockSite, new Invalidated(invalidate.page()));
  }

  private void receiveInvalidated(int sender, Invalidated invalidated) {
    SiteEntry entry = pages.of(invalidated.page());
    if (entry.invalidating.arrived(sender)) {
      passOn(entry.takeNextWriter(), entry);
    }
  }

  /** Nobody else has a copy: the page goes to its next writer. */
  private void passOn(ServeWriter serve, SiteEntry entry) {
    long page = serve.page();
    if (serve.requester() == host.self()) {
      endFault(page, entry);
      return;
    }
    MirageMessage gift = serve.upgrade() ? new Upgrade(page) : pageCopy(page);
    host.setAccess(page, Access.NONE);
    entry.clockSite = false;
    host.send(serve.requester(), gift);
  }

  private PageCopy pageCopy(long page) {
    return new PageCopy(page, host.contents(page));
  }

  private void receiveCopy(PageCopy copy) {
    host.install(copy.page(), copy.contents());
    endFault(copy.page(), pages.of(copy.page()));
  }

  private void receiveUpgrade(Upgrade upgrade) {
    if (host.access(upgrade.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a read copy", upgrade);
    }
    endFault(upgrade.page(), pages.of(upgrade.page()));
  }

  private void endFault(long page, SiteEntry entry) {
    Phase phase = entry.phase;
    entry.phase = Phase.IDLE;
    switch (phase) {
      case READING -> host.grant(page, Access.READ);
      case WRITING -> {
        entry.clockSite = true;
        host.grant(page, Access.WRITE);
        openWindow(page, entry);
      }
      case IDLE ->
          throw new ProtocolError(
              "site %d is served page %d but has not asked".formatted(host.self(), page));
    }
    tellLibrary(new Served(page));
  }

  private void openWindow(long page, SiteEntry entry) {
    if (settings.windowPicos() > 0) {
      entry.windows++;
      host.setTimer(settings.windowPicos(), page, WINDOW);
    }
  }

  @Override
  public PageFacts facts(long page) {
    SiteEntry entry = pages.of(page);
    if (!created(page)) {
      return new PageFacts(
          entry.clockSite, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, entry.quiet());
    }
    LibraryPage managed = library.of(page);
    boolean quiet = entry.quiet() && !managed.serves();
    return new PageFacts(
        entry.clockSite, managed.holders, PageFacts.NOBODY, managed.clockSite, quiet);
  }

  @Override
  public String entry(long page) {
    return pages.of(page) + (created(page) ? ", " + library.of(page) : "");
  }
}
