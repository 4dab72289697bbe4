package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.TestCluster.Timer;
import dsmlab.sim.NodeSet;
import java.util.Locale;

/** Something that has happened on a {@link TestCluster}; its text is a sentence. */
public sealed interface ClusterEvent {

  /** The page it is about, or {@link Message#NO_PAGE}. */
  long page();

  /** A process has made a reference. */
  record Started(Operation operation) implements ClusterEvent {
    @Override
    public long page() {
      return operation.page();
    }

    @Override
    public String toString() {
      return "node " + operation.node() + " starts " + Word.text(operation.reference());
    }
  }

  /** A reference needs rights that the node does not have, and no fault of the node was open. */
  record Faulted(Operation operation) implements ClusterEvent {
    @Override
    public long page() {
      return operation.page();
    }

    @Override
    public String toString() {
      return "node " + operation.node() + " faults on " + Word.text(operation.reference());
    }
  }

  /** A reference waits for the outcome of a fault of its node that is open. */
  record Waits(Operation operation) implements ClusterEvent {
    @Override
    public long page() {
      return operation.page();
    }

    @Override
    public String toString() {
      return "node %d lets %s wait for its open fault"
          .formatted(operation.node(), Word.text(operation.reference()));
    }
  }

  /** A process has synchronised and goes on. */
  record Acquired(int node) implements ClusterEvent {
    @Override
    public long page() {
      return Message.NO_PAGE;
    }

    @Override
    public String toString() {
      return "node " + node + " goes on after a synchronisation";
    }
  }

  /** A message has been sent. */
  record Sent(Channel channel, Message message) implements ClusterEvent {
    @Override
    public long page() {
      return message.page();
    }

    @Override
    public String toString() {
      return "node %d sends %s to %d"
          .formatted(channel.from(), MessageText.of(message), channel.to());
    }
  }

  /** A message has been sent to several nodes. */
  record Multicast(int from, NodeSet destinations, Message message) implements ClusterEvent {
    @Override
    public long page() {
      return message.page();
    }

    @Override
    public String toString() {
      String nodes = destinations.toString();
      String to = destinations.size() == 1 ? nodes.substring(1, nodes.length() - 1) : nodes;
      return "node %d sends %s to %s".formatted(from, MessageText.of(message), to);
    }
  }

  /** A node handles a message that it has sent to itself. */
  record HandledOwn(int node, Message message) implements ClusterEvent {
    @Override
    public long page() {
      return message.page();
    }

    @Override
    public String toString() {
      return "node %d handles its own %s".formatted(node, MessageText.of(message));
    }
  }

  /** A message has arrived. */
  record Delivered(Channel channel, Message message) implements ClusterEvent {
    @Override
    public long page() {
      return message.page();
    }

    @Override
    public String toString() {
      return "node %d receives %s from %d"
          .formatted(channel.to(), MessageText.of(message), channel.from());
    }
  }

  /** A message has been lost. */
  record Dropped(Channel channel, Message message) implements ClusterEvent {
    @Override
    public long page() {
      return message.page();
    }

    @Override
    public String toString() {
      return "%s from %d to %d is lost"
          .formatted(MessageText.of(message), channel.from(), channel.to());
    }
  }

  /** A node has set a timer. */
  record TimerSet(Timer timer) implements ClusterEvent {
    @Override
    public long page() {
      return timer.page();
    }

    @Override
    public String toString() {
      return "node %d sets timer %d for p%d".formatted(timer.node(), timer.purpose(), timer.page());
    }
  }

  /** A timer has come. */
  record TimerCame(Timer timer) implements ClusterEvent {
    @Override
    public long page() {
      return timer.page();
    }

    @Override
    public String toString() {
      return "timer %d for p%d comes at node %d"
          .formatted(timer.purpose(), timer.page(), timer.node());
    }
  }

  /** A node has other rights to a page than before. */
  record RightsChanged(int node, long page, Access before, Access after) implements ClusterEvent {
    @Override
    public String toString() {
      return "node %d: p%d %s -> %s".formatted(node, page, word(before), word(after));
    }

    private static String word(Access access) {
      return access.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A reference was performed on the copy of its own node; a read returned the value. */
  record Performed(Operation operation, long value) implements ClusterEvent {
    @Override
    public long page() {
      return operation.page();
    }

    @Override
    public String toString() {
      return "node " + operation.node() + " performs " + text(operation.reference(), value);
    }
  }

  /** A reference of another node was performed on a node's copy. */
  record PerformedForOther(int node, Reference reference, long value) implements ClusterEvent {
    @Override
    public long page() {
      return Word.at(reference.address()).page();
    }

    @Override
    public String toString() {
      return "node " + node + " performs for another " + text(reference, value);
    }
  }

  /** A reference that was performed elsewhere, or earlier, has ended. */
  record Returned(Operation operation, long value) implements ClusterEvent {
    @Override
    public long page() {
      return operation.page();
    }

    @Override
    public String toString() {
      return "node " + operation.node() + " ends " + text(operation.reference(), value);
    }
  }

  private static String text(Reference reference, long value) {
    String text = Word.text(reference);
    return reference.access() == Access.READ ? text + " = " + value : text;
  }
}
