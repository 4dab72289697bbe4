package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every different message that was ever sent, numbered from 0. */
final class Messages<M extends Message> {

  private final StateEncoder encoder;
  private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
  private final List<M> messages = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();

  /**
   * A step that sends a message.
   *
   * @param rank how many messages the step sends to the same destination before
   */
  record Origin(int node, int state, int event, int destination, int rank) {}

  Messages(StateEncoder encoder) {
    this.encoder = encoder;
  }

  /** The number of a message, whose origin is kept when it is new. */
  int numberOf(M message, Origin origin) {
    ByteBuffer key = ByteBuffer.wrap(encoder.encode(message));
    Integer known = numbers.putIfAbsent(key, messages.size());
    if (known == null) {
      messages.add(message);
      origins.add(origin);
      return messages.size() - 1;
    }
    return known;
  }

  M message(int number) {
    return messages.get(number);
  }

  Origin origin(int number) {
    return origins.get(number);
  }
}
