package dsmlab.workload.summary;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a stream of records holds.
 *
 * @param processes one more than the highest process that has a record
 * @param operations the number of records of each operation, zeros included
 * @param pageBytes the page size to which the following numbers refer
 * @param pageReads reads, once for each page that they touch
 * @param pageWrites writes and atomics, once for each page that they touch
 * @param pages the number of pages touched
 * @param lowestAddress the lowest byte touched, or -1 when there is none
 * @param highestAddress the highest byte touched, or -1 when there is none
 * @param patterns how the pages are shared, in the order of the patterns, zeros included
 */
public record TraceSummary(
    int processes,
    Map<Operation, Long> operations,
    int pageBytes,
    long pageReads,
    long pageWrites,
    long pages,
    long lowestAddress,
    long highestAddress,
    Map<SharingPattern, Share> patterns) {

  public TraceSummary {
    operations = Collections.unmodifiableMap(new EnumMap<>(operations));
    patterns = Collections.unmodifiableMap(new EnumMap<>(patterns));
  }

  /**
   * The pages of one sharing pattern.
   *
   * @param pages how many there are
   * @param accesses the reads and writes that they get, once for each page that one touches
   */
  public record Share(long pages, long accesses) {

    /** Both together. */
    Share plus(Share other) {
      return new Share(pages + other.pages, accesses + other.accesses);
    }
  }

  /**
   * Reads a stream in recorded order to its end, in memory that grows with the pages touched.
   *
   * @param pageBytes a power of two
   * @throws dsmlab.sim.settings.SettingException when the page size is not possible
   * @throws dsmlab.workload.trace.TraceException when recorded data cannot be read
   */
  public static TraceSummary of(RecordSource recorded, int pageBytes) {
    return new Summariser(pageBytes).read(recorded);
  }

  /** All records. */
  public long records() {
    return operations.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All loads, stores and atomics. */
  public long references() {
    return sum(Operation::isReference);
  }

  /** All synchronisation records. */
  public long synchronisations() {
    return sum(Operation::isSynchronisation);
  }

  private long sum(Predicate<Operation> which) {
    return operations.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
