package dsmlab.machine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run measured.
 *
 * @param digest the fingerprint of all that happened
 * @param metrics the value of each metric by its name, in the order of {@link Metrics#CATALOG};
 *     times in nanoseconds; metrics of messages that were never sent are absent
 * @param nodes the load of each node, by node
 * @param hottestPages the pages with most faults, at most {@link #HOTTEST_PAGES}, the hottest first
 * @param faultLatencies the distribution of the fault latency
 * @param course the faults over the time of the run
 * @param notes what a reader must know of the run, in sentences without a full stop
 */
public record RunResult(
    String digest,
    Map<String, Double> metrics,
    List<NodeLoad> nodes,
    List<PageHeat> hottestPages,
    List<LatencyStep> faultLatencies,
    FaultCourse course,
    List<String> notes) {

  /** How many pages are listed. */
  public static final int HOTTEST_PAGES = 20;

  public RunResult {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    nodes = List.copyOf(nodes);
    hottestPages = List.copyOf(hottestPages);
    faultLatencies = List.copyOf(faultLatencies);
    // Results that were stored before there was a course, or notes, have none.
    course = Objects.requireNonNullElse(course, FaultCourse.NONE);
    notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
  }

  /** A run whose course is unknown. */
  public RunResult(
      String digest,
      Map<String, Double> metrics,
      List<NodeLoad> nodes,
      List<PageHeat> hottestPages,
      List<LatencyStep> faultLatencies) {
    this(digest, metrics, nodes, hottestPages, faultLatencies, FaultCourse.NONE);
  }

  /** A run of which there is nothing to note. */
  public RunResult(
      String digest,
      Map<String, Double> metrics,
      List<NodeLoad> nodes,
      List<PageHeat> hottestPages,
      List<LatencyStep> faultLatencies,
      FaultCourse course) {
    this(digest, metrics, nodes, hottestPages, faultLatencies, course, List.of());
  }

  /** The same run with notes. */
  public RunResult withNotes(List<String> others) {
    return new RunResult(digest, metrics, nodes, hottestPages, faultLatencies, course, others);
  }

  /** The same run with other metrics. */
  public RunResult withMetrics(Map<String, Double> others) {
    return new RunResult(digest, others, nodes, hottestPages, faultLatencies, course, notes);
  }

  /**
   * The load of one node.
   *
   * @param sent messages it sent
   * @param received messages it received
   * @param serviceNanos processor time used by faults, messages and copying
   * @param faults faults of its processes
   */
  public record NodeLoad(int node, long sent, long received, double serviceNanos, long faults) {}

  /** How often a page faulted and how many messages were about it. */
  public record PageHeat(long page, long readFaults, long writeFaults, long messages) {}

  /** One step of a cumulative distribution: {@code percentile} % took at most {@code nanos}. */
  public record LatencyStep(double percentile, double nanos) {}
}
