package dsmlab.verification.litmus;

import dsmlab.verification.litmus.LitmusOperation.Read;
import dsmlab.verification.litmus.LitmusOperation.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Slow memory: every thread sees the writes of each thread to each location in their order, and its
 * own at once (Phillip Hutto and Mustaque Ahamad, Slow Memory: Weakening Consistency to Enhance
 * Concurrency in Distributed Shared Memories, 1990). So it says for each thread and location which
 * values the reads may return, and nothing of the final memory.
 */
final class SlowMemory implements AllowedOutcomes {

  private final List<View> views;

  /**
   * What the reads of one thread of one location may return.
   *
   * @param registers the registers, in program order
   * @param values the values that they may have together
   */
  private record View(List<String> registers, Set<List<Long>> values) {}

  private SlowMemory(List<View> views) {
    this.views = views;
  }

  /** What slow memory allows of a test without synchronisation. */
  static Optional<AllowedOutcomes> of(LitmusTest test) {
    boolean synchronises =
        test.threads().stream()
            .flatMap(List::stream)
            .anyMatch(operation -> !(operation instanceof Read || operation instanceof Write));
    return synchronises ? Optional.empty() : Optional.of(new SlowMemory(views(test)));
  }

  private static List<View> views(LitmusTest test) {
    List<View> views = new ArrayList<>();
    for (int thread = 0; thread < test.threads().size(); thread++) {
      for (String location : test.locationNames()) {
        views.add(view(test, thread, location));
      }
    }
    return views;
  }

  private static View view(LitmusTest test, int thread, String location) {
    List<List<LitmusOperation>> sequences = new ArrayList<>();
    for (int other = 0; other < test.threads().size(); other++) {
      boolean own = other == thread;
      sequences.add(
          test.threads().get(other).stream()
              .filter(operation -> isSeen(operation, location, own))
              .toList());
    }
    Set<List<Long>> values = new HashSet<>();
    long initial = test.locations().getOrDefault(location, 0L);
    new Merge(sequences, values).from(new int[sequences.size()], initial, List.of());
    List<String> registers =
        sequences.get(thread).stream()
            .flatMap(operation -> operation instanceof Read read ? Stream.of(read) : Stream.empty())
            .map(read -> thread + ":" + read.register())
            .toList();
    return new View(registers, values);
  }

  private static boolean isSeen(LitmusOperation operation, String location, boolean own) {
    return switch (operation) {
      case Write write -> write.location().equals(location);
      case Read read -> own && read.location().equals(location);
      default -> false;
    };
  }

  /** All ways to merge sequences of operations on one location. */
  private record Merge(List<List<LitmusOperation>> sequences, Set<List<Long>> found) {

    void from(int[] next, long memory, List<Long> read) {
      boolean ended = true;
      for (int i = 0; i < next.length; i++) {
        if (next[i] < sequences.get(i).size()) {
          ended = false;
          int[] after = next.clone();
          after[i]++;
          step(sequences.get(i).get(next[i]), after, memory, read);
        }
      }
      if (ended) {
        found.add(read);
      }
    }

    private void step(LitmusOperation operation, int[] after, long memory, List<Long> read) {
      if (operation instanceof Write write) {
        from(after, write.value(), read);
      } else {
        List<Long> more = new ArrayList<>(read);
        more.add(memory);
        from(after, memory, List.copyOf(more));
      }
    }
  }

  @Override
  public boolean contains(Outcome outcome) {
    return views.stream()
        .allMatch(view ->
            view.values().contains(view.registers().stream().map(outcome.values()::get).toList()));
  }

  @Override
  public long count() {
    return views.stream().mapToLong(view -> view.values().size()).reduce(1, Math::multiplyExact);
  }

  @Override
  public Outcome seenBy(Outcome outcome) {
    return outcome.registers();
  }
}
