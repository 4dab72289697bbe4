package dsmlab.report.stats;

import dsmlab.machine.RunResult.NodeLoad;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How much of all work the busiest node does.
 *
 * @param node the busiest, the first of equals
 * @param share its part of the work of all nodes
 * @param even the part of each node if all did the same
 * @param work what was shared: {@code protocol work} or, where that costs no time, {@code messages}
 */
public record LoadShare(int node, double share, double even, String work) {

  /** The busiest of some nodes; empty when none did anything. */
  public static Optional<LoadShare> of(List<NodeLoad> nodes) {
    return ofTime(nodes).or(() -> of(nodes, load -> load.sent() + load.received(), "messages"));
  }

  /** The busiest by processor time; empty when the protocol's work costs none. */
  public static Optional<LoadShare> ofTime(List<NodeLoad> nodes) {
    return of(nodes, NodeLoad::serviceNanos, "protocol work");
  }

  private static Optional<LoadShare> of(
      List<NodeLoad> nodes, ToDoubleFunction<NodeLoad> load, String work) {
    double all = nodes.stream().mapToDouble(load).sum();
    if (all <= 0) {
      return Optional.empty();
    }
    Comparator<NodeLoad> byLoad = Comparator.comparingDouble(load);
    NodeLoad busiest = nodes.stream().min(byLoad.reversed()).orElseThrow();
    return Optional.of(
        new LoadShare(busiest.node(), load.applyAsDouble(busiest) / all, 1.0 / nodes.size(), work));
  }
}
