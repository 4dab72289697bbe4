package dsmlab.workload.trace;

import dsmlab.workload.foreign.Skipped;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many lines a decoder has read so far, and how many of them it has skipped and why. */
final class LineCounts {

  long lines;

  private final long[] skipped = new long[Skipped.values().length];

  /** Counts a line that gave nothing. */
  void skip(Skipped reason) {
    skipped[reason.ordinal()]++;
  }

  /** The reasons that have occurred, in their order. */
  Map<Skipped, Long> skipped() {
    Map<Skipped, Long> counts = new EnumMap<>(Skipped.class);
    for (Skipped reason : Skipped.values()) {
      if (skipped[reason.ordinal()] > 0) {
        counts.put(reason, skipped[reason.ordinal()]);
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  /** The counts in words. */
  @Override
  public String toString() {
    return lines + " lines read, skipped: " + words(skipped());
  }

  /** Reasons with their numbers, or none. */
  static String words(Map<Skipped, Long> skipped) {
    String list =
        skipped.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }
}
