package dsmlab.protocol.mirage;

import dsmlab.protocol.Host;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.mirage.MirageMessage.Request;
import dsmlab.protocol.mirage.MirageMessage.Served;
import dsmlab.protocol.mirage.MirageMessage.WindowOpen;

/**
 * The site that created a segment: it queues the requests for each page and has the clock site
 * serve one after the other, readers together.
 */
final class LibrarySite {

  /** The purpose of the timer after which the clock site is asked again. */
  static final int ASK_AGAIN = 1;

  private final Host<MirageMessage> host;
  private final PageTable<LibraryPage> pages;

  LibrarySite(Host<MirageMessage> host) {
    this.host = host;
    this.pages = new PageTable<>(_ -> new LibraryPage(host.self()));
  }

  LibraryPage of(long page) {
    return pages.of(page);
  }

  void receiveRequest(Request request) {
    LibraryPage page = pages.of(request.page());
    page.add(request);
    if (!page.serves()) {
      serveNext(request.page(), page);
    }
  }

  private void serveNext(long number, LibraryPage page) {
    host.send(page.clockSite, page.begin(number));
  }

  void receiveWindowOpen(int sender, WindowOpen open) {
    LibraryPage page = pages.of(open.page());
    if (!page.serves() || sender != page.clockSite) {
      throw ProtocolError.unexpected(host.self(), page, open);
    }
    host.setTimer(open.remainingPicos(), open.page(), ASK_AGAIN);
  }

  void askAgain(long number) {
    LibraryPage page = pages.of(number);
    host.send(page.clockSite, page.order());
  }

  void receiveServed(int sender, Served served) {
    LibraryPage page = pages.of(served.page());
    if (!page.unserved.arrived(sender)) {
      return;
    }
    page.end();
    if (page.hasRequests()) {
      serveNext(served.page(), page);
    }
  }
}
