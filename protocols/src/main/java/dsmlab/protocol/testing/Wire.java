package dsmlab.protocol.testing;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Messages on their way, one first-in-first-out queue per pair of nodes, and their counts. */
final class Wire<M extends Message> {

  private final TreeMap<Channel, ArrayDeque<Sent<M>>> queues = new TreeMap<>();
  private final EnumMap<MessageKind, Long> counts = new EnumMap<>(MessageKind.class);
  private long deliveries;
  private long sequence;

  record Sent<M>(long sequence, Channel channel, M message) {
    @Override
    public String toString() {
      return channel + " " + MessageText.of(message);
    }
  }

  void put(Channel channel, M message) {
    queues
        .computeIfAbsent(channel, _ -> new ArrayDeque<>())
        .add(new Sent<>(sequence++, channel, message));
  }

  /** Takes a message off a channel on which one waits at this position, the first being 1. */
  Sent<M> take(Channel channel, int position) {
    ArrayDeque<Sent<M>> queue = Objects.requireNonNull(queues.get(channel));
    Sent<M> taken = queue.stream().skip(position - 1L).findFirst().orElseThrow();
    queue.remove(taken);
    if (queue.isEmpty()) {
      queues.remove(channel);
    }
    return taken;
  }

  /** The channels on which something waits, in ascending order. */
  List<Channel> open() {
    return List.copyOf(queues.keySet());
  }

  /** The channel whose first message was sent first. */
  Channel oldest() {
    Sent<M> oldest = queues.firstEntry().getValue().element();
    for (ArrayDeque<Sent<M>> queue : queues.values()) {
      oldest = queue.element().sequence < oldest.sequence ? queue.element() : oldest;
    }
    return oldest.channel;
  }

  boolean isEmpty() {
    return queues.isEmpty();
  }

  List<M> on(Channel channel) {
    return queues.getOrDefault(channel, new ArrayDeque<>()).stream().map(Sent::message).toList();
  }

  /** All messages on their way, by channel. */
  List<Sent<M>> all() {
    List<Sent<M>> all = new ArrayList<>();
    Collection<ArrayDeque<Sent<M>>> each = queues.values();
    each.forEach(all::addAll);
    return all;
  }

  boolean isAbout(long page) {
    return queues.values().stream()
        .anyMatch(queue -> queue.stream().anyMatch(sent -> sent.message.page() == page));
  }

  void count(MessageKind kind, int messages, int delivered) {
    counts.merge(kind, (long) messages, Long::sum);
    deliveries += delivered;
  }

  long messages(MessageKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  Map<MessageKind, Long> counts() {
    return new EnumMap<>(counts);
  }

  long deliveries() {
    return deliveries;
  }

  void resetCounts() {
    counts.clear();
    deliveries = 0;
  }
}
