package dsmlab.protocol.testing;

import java.util.ArrayDeque;
import java.util.stream.Collectors;

/** The last events; they become text only when something fails. */
final class EventLog {

  private static final int EVENTS_MAX = 60;

  private final ArrayDeque<ClusterEvent> events = new ArrayDeque<>();

  void add(ClusterEvent event) {
    if (events.size() == EVENTS_MAX) {
      events.removeFirst();
    }
    events.add(event);
  }

  @Override
  public String toString() {
    return events.stream().map(ClusterEvent::toString).collect(Collectors.joining("\n"));
  }
}
