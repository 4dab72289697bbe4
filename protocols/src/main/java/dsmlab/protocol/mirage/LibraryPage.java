package dsmlab.protocol.mirage;

import dsmlab.protocol.Access;
import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.mirage.MirageMessage.Order;
import dsmlab.protocol.mirage.MirageMessage.Request;
import dsmlab.protocol.mirage.MirageMessage.ServeReaders;
import dsmlab.protocol.mirage.MirageMessage.ServeWriter;
import dsmlab.sim.NodeSet;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** What the library site knows of a page. */
final class LibraryPage {

  final AwaitedAcks unserved = new AwaitedAcks();
  int clockSite;

  /** The sites with a copy, or about to have one; the clock site among them. */
  NodeSet holders;

  private final ArrayDeque<Request> queue = new ArrayDeque<>();
  private @Nullable Order order;

  LibraryPage(int clockSite) {
    this.clockSite = clockSite;
    this.holders = NodeSet.of(clockSite);
  }

  void add(Request request) {
    queue.add(request);
  }

  boolean serves() {
    return order != null;
  }

  boolean hasRequests() {
    return !queue.isEmpty();
  }

  /** The order that the clock site is to obey now. */
  Order order() {
    if (order == null) {
      throw new ProtocolError("no request is being served");
    }
    return order;
  }

  /** Begins to serve the first request, together with all others that read when it reads. */
  Order begin(long page) {
    Request first = queue.element();
    Order begun = first.access() == Access.READ ? serveReaders(page) : serveWriter(page);
    order = begun;
    return begun;
  }

  private Order serveReaders(long page) {
    NodeSet readers = NodeSet.empty();
    for (Request request : queue) {
      readers = request.access() == Access.READ ? readers.with(request.requester()) : readers;
    }
    queue.removeIf(request -> request.access() == Access.READ);
    unserved.expect(readers);
    holders = holders.union(readers);
    return new ServeReaders(page, readers);
  }

  private Order serveWriter(long page) {
    int writer = queue.remove().requester();
    boolean upgrade = holders.contains(writer);
    NodeSet others = holders.without(writer).without(clockSite);
    unserved.expect(NodeSet.of(writer));
    holders = holders.with(writer);
    return new ServeWriter(page, writer, others, upgrade);
  }

  /** All that were to be served have been. */
  void end() {
    if (order() instanceof ServeWriter served) {
      clockSite = served.requester();
      holders = NodeSet.of(clockSite);
    }
    order = null;
  }

  @Override
  public String toString() {
    return "library of clock site %d and holders %s, %s%s"
        .formatted(clockSite, holders, order == null ? "free" : "serving", unserved);
  }
}
