package dsmlab.report.stats;

import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.NodeLoad;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long the nodes of a run work for its protocol, as shares of the run's time.
 *
 * @param nodes all of them, by node
 * @param nanos the time that was measured
 */
public record BusyNodes(List<NodeLoad> nodes, double nanos) {

  /** More nodes than this are not drawn. */
  public static final int DRAWN_MAX = 64;

  /** A node that works for so much of the time lets others wait. */
  private static final double FULL = 0.75;

  /** And it is a bottleneck when it works so many times as long as the mean. */
  private static final double LONELY = 2;

  public BusyNodes {
    nodes = List.copyOf(nodes);
  }

  /** The nodes of a run; empty when the protocol's work costs no time. */
  public static Optional<BusyNodes> of(RunResult run) {
    double nanos = run.metrics().getOrDefault("executionTime", 0.0);
    boolean works = run.nodes().stream().anyMatch(node -> node.serviceNanos() > 0);
    return works && nanos > 0 ? Optional.of(new BusyNodes(run.nodes(), nanos)) : Optional.empty();
  }

  /** The busiest node, the first of equals. */
  public NodeLoad busiest() {
    return nodes.stream().min(byWork()).orElseThrow();
  }

  private static Comparator<NodeLoad> byWork() {
    return Comparator.comparingDouble(NodeLoad::serviceNanos)
        .reversed()
        .thenComparingInt(NodeLoad::node);
  }

  /** The share of the time in which a node works. */
  public double share(NodeLoad node) {
    return node.serviceNanos() / nanos;
  }

  /** The share of the time in which the busiest node works. */
  public double busiestShare() {
    return share(busiest());
  }

  /** The mean share of all nodes. */
  public double meanShare() {
    return nodes.stream().mapToDouble(this::share).average().orElse(0);
  }

  /** Whether the busiest works nearly all the time while the others do not. */
  public boolean haveBottleneck() {
    return busiestShare() >= FULL && busiestShare() >= LONELY * meanShare();
  }

  /** Whether there are more nodes than are drawn. */
  public boolean isCut() {
    return nodes.size() > DRAWN_MAX;
  }

  /** Which nodes are drawn when there are too many. */
  public String cutNote() {
    return String.format(
        Locale.ROOT, "rank among %,d nodes, the %d busiest", nodes.size(), DRAWN_MAX);
  }

  /** The nodes to draw: all by node, or the busiest by their work. */
  public List<NodeLoad> drawn() {
    return isCut() ? nodes.stream().sorted(byWork()).limit(DRAWN_MAX).toList() : nodes;
  }
}
