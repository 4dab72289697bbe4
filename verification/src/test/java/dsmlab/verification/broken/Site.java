package dsmlab.verification.broken;

import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The node at which something is done wrong: its real host and its real protocol. */
final class Site {

  private final Host<Message> host;
  private @Nullable ProtocolNode<Message> protocol;

  Site(Host<Message> host) {
    this.host = host;
  }

  void place(ProtocolNode<Message> placed) {
    protocol = placed;
  }

  Host<Message> host() {
    return host;
  }

  ProtocolNode<Message> protocol() {
    return Objects.requireNonNull(protocol);
  }

  int self() {
    return host.self();
  }

  boolean isLast() {
    return self() == host.nodes() - 1;
  }

  /** The next node in a circle. */
  int after(int node) {
    return (node + 1) % host.nodes();
  }

  boolean owns(long page) {
    return protocol().facts(page).owner();
  }

  void send(int destination, Message message) {
    host.send(destination, message);
  }

  void receive(int sender, Message message) {
    protocol().onMessage(sender, message);
  }

  /** What the protocol keeps in one of its tables about a page. */
  Inside entry(String table, long page) {
    return Inside.of(protocol()).entry(table, page);
  }

  /** What the protocol keeps about a page. */
  Inside entry(long page) {
    return entry("pages", page);
  }
}
