package dsmlab.verification.explore;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an event does to one node. Its arrays are not changed. */
final class LocalStep {

  /** Tells steps apart, over all nodes. */
  final int number;

  /** The number of the node's state afterwards. */
  final int next;

  /** Where it sends. */
  final int[] destinations;

  /** What it sends there, in the order of sending. */
  final int[] messages;

  final List<Observation> observations;

  /** What is wrong with the protocol, or null. */
  final @Nullable String failure;

  private LocalStep(
      int number,
      int next,
      int[] destinations,
      int[] messages,
      List<Observation> observations,
      @Nullable String failure) {
    this.number = number;
    this.next = next;
    this.destinations = destinations;
    this.messages = messages;
    this.observations = observations;
    this.failure = failure;
  }

  static LocalStep of(
      int number, int next, int[] destinations, int[] messages, List<Observation> observations) {
    return new LocalStep(number, next, destinations, messages, observations, null);
  }

  static LocalStep failed(int number, String failure) {
    return new LocalStep(number, 0, new int[0], new int[0], List.of(), failure);
  }

  /** Lets the processes go on whose references it ends. */
  void endReferences(Programs programs, Layout layout, int[] state) {
    for (Observation observation : observations) {
      if (observation.ends()) {
        int at = layout.process(observation.process());
        state[at] = programs.completed(observation.process(), state[at], observation.value());
      }
    }
  }

  /** What it sends to one node, in the order of sending. */
  int[] sentTo(int destination) {
    return IntStream.range(0, messages.length)
        .filter(i -> destinations[i] == destination)
        .map(i -> messages[i])
        .toArray();
  }
}
