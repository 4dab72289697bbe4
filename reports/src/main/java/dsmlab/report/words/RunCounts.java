package dsmlab.report.words;

import java.util.Collection;
import java.util.IntSummaryStatistics;

/**
 * Of how many runs something is.
 *
 * @param least the least number
 * @param most the greatest
 */
public record RunCounts(int least, int most) {

  /** The range of some numbers; of none when there are none. */
  public static RunCounts of(Collection<Integer> counts) {
    IntSummaryStatistics range = counts.stream().mapToInt(count -> count).summaryStatistics();
    return counts.isEmpty() ? new RunCounts(0, 0) : new RunCounts(range.getMin(), range.getMax());
  }

  /** Whether there is nothing to average. */
  public boolean areSingle() {
    return most <= 1;
  }

  /** Whether all are the same. */
  public boolean areEqual() {
    return least == most;
  }

  /** Such as {@code 5} or {@code 5 to 50}. */
  @Override
  public String toString() {
    return areEqual() ? Integer.toString(most) : least + " to " + most;
  }
}
