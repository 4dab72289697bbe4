package dsmlab.verification.script;

import dsmlab.protocol.Message;
import dsmlab.protocol.testing.Channel;
import dsmlab.protocol.testing.ClusterEvent;
import dsmlab.protocol.testing.MessageText;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.sim.NodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells who waits for whom when nothing can happen any more, or when steps follow each other
 * without end: the references that are not served, what became of their requests, and messages that
 * nobody has answered.
 */
public final class Watchdog {

  private final TestCluster<?> cluster;
  private final List<ClusterEvent> history;

  /**
   * Looks at a cluster.
   *
   * @param history everything that has happened on it
   */
  public Watchdog(TestCluster<?> cluster, List<ClusterEvent> history) {
    this.cluster = cluster;
    this.history = history;
  }

  /** A line for each thing that is worth knowing. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (long page : cluster.pages()) {
      if (!cluster.isQuiet(page)) {
        addWaiting(page, lines);
        addUnanswered(page, lines);
        addLost(page, lines);
      }
    }
    return lines;
  }

  private void addWaiting(long page, List<String> lines) {
    for (int node = 0; node < cluster.nodes(); node++) {
      for (Operation operation : cluster.waiting(node, page)) {
        lines.add("node %d waits with %s".formatted(node, operation.what()));
      }
      if (!cluster.facts(node, page).quiet()) {
        lines.add("node %d is busy with p%d: %s".formatted(node, page, cluster.entry(node, page)));
      }
      addRequest(node, page, lines);
    }
  }

  /** Where the last request or forward on behalf of a node's open fault has got to. */
  private void addRequest(int requester, long page, List<String> lines) {
    String got = "";
    for (ClusterEvent event : history) {
      if (event instanceof ClusterEvent.Faulted(Operation operation)
          && operation.page() == page
          && operation.node() == requester) {
        got = "";
      } else if (event.page() == page && locates(event, requester)) {
        got = event.toString();
      }
    }
    if (!got.isEmpty() && !cluster.waiting(requester, page).isEmpty()) {
      lines.add("the last of its request: " + got);
    }
  }

  private static boolean locates(ClusterEvent event, int requester) {
    return switch (event) {
      case ClusterEvent.Sent(_, Message message) -> locates(message, requester);
      case ClusterEvent.Multicast(_, _, Message message) -> locates(message, requester);
      case ClusterEvent.Delivered(_, Message message) -> locates(message, requester);
      case ClusterEvent.HandledOwn(_, Message message) -> locates(message, requester);
      case ClusterEvent.Dropped(_, Message message) -> locates(message, requester);
      default -> false;
    };
  }

  private static boolean locates(Message message, int requester) {
    return message instanceof Message.Locating request && request.requester() == requester;
  }

  /**
   * Messages that ask for something and after which nothing about the page came back from the node
   * they went to.
   */
  private void addUnanswered(long page, List<String> lines) {
    Map<Channel, Message> unanswered = new TreeMap<>();
    for (ClusterEvent event : history) {
      if (event.page() == page) {
        note(event, unanswered);
      }
    }
    unanswered.values().removeIf(this::isServed);
    unanswered.forEach((channel, message) ->
        lines.add(
            "node %d has sent %s to %d and heard nothing from there since"
                .formatted(channel.from(), MessageText.of(message), channel.to())));
  }

  /** Whether it belongs to a fault that is over. */
  private boolean isServed(Message message) {
    return message instanceof Message.Locating request
        && cluster.waiting(request.requester(), message.page()).isEmpty();
  }

  private void addLost(long page, List<String> lines) {
    history.stream()
        .filter(event -> event.page() == page && event instanceof ClusterEvent.Dropped)
        .forEach(event -> lines.add("before that, " + event));
  }

  private static void note(ClusterEvent event, Map<Channel, Message> unanswered) {
    switch (event) {
      case ClusterEvent.Sent(Channel channel, Message message) ->
          noteSent(channel, message, unanswered);
      case ClusterEvent.Multicast(int from, NodeSet destinations, Message message) ->
          destinations
              .without(from)
              .forEach(to -> noteSent(new Channel(from, to), message, unanswered));
      case ClusterEvent.Delivered(Channel channel, _) ->
          unanswered.remove(new Channel(channel.to(), channel.from()));
      default -> {}
    }
  }

  private static void noteSent(Channel channel, Message message, Map<Channel, Message> unanswered) {
    switch (message.kind()) {
      case REQUEST, FORWARD, INVALIDATE -> unanswered.put(channel, message);
      case PAGE, ACK, CONFIRM, GRANT, UPDATE, REPLY, RETRY, IPC, CHECKPOINT -> {}
    }
  }
}
