package dsmlab.report.content;

import dsmlab.report.stats.Point;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How single runs are called. */
final class RunNames {

  private final Results results;

  RunNames(Results results) {
    this.results = results;
  }

  /** Such as {@code dynamic: nodes 4, replication 2}; without what all runs share. */
  String of(String label, Map<String, String> values, int replication) {
    boolean once = results.experiment().scenario().replications().most() == 1;
    String which =
        Stream.of(
                results.names().point(new Point(values)), once ? "" : "replication " + replication)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return which.isEmpty() ? label : label + ": " + which;
  }
}
