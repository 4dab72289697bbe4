package dsmlab.machine;

import dsmlab.sim.settings.Units;
import java.util.Locale;

/**
 * Ends runs in which the processes of a node get nowhere, since checkpoints that follow each other
 * at once keep them from running nearly all the time.
 */
final class Starvation {

  /** After how many timers and orders of the algorithm it is looked at. */
  private static final int STEPS_MAX = 50_000;

  /** So much of the time of processes may be used up. */
  private static final double SHARE_MAX = 0.9999;

  private final ClusterCheckpoints<?> cluster;
  private int steps;
  private long sincePicos;
  private final long[] stoodPicos;

  Starvation(ClusterCheckpoints<?> cluster) {
    this.cluster = cluster;
    this.stoodPicos = new long[cluster.machine().nodes()];
  }

  /** The algorithm does something. */
  void step() {
    steps++;
    if (steps == STEPS_MAX) {
      judge();
      begin();
    }
  }

  /** Looks at what comes from now on. */
  void begin() {
    steps = 0;
    sincePicos = cluster.machine().nowPicos();
    for (int node = 0; node < stoodPicos.length; node++) {
      stoodPicos[node] = cluster.programsOf(node).stoodPicos();
    }
  }

  private void judge() {
    long allPicos = cluster.machine().nowPicos() - sincePicos;
    for (int node = 0; node < stoodPicos.length; node++) {
      double stood = cluster.programsOf(node).stoodPicos() - stoodPicos[node];
      if (cluster.livingOf(node) > 0 && stood >= SHARE_MAX * allPicos) {
        throw starved(node, allPicos, 100 * stood / Math.max(1, allPicos));
      }
    }
  }

  private RunFailure starved(int node, long allPicos, double percent) {
    return cluster
        .machine()
        .failure(
            String.format(
                Locale.ROOT,
                "checkpoints leave the program no time: in the last %s the processes of node %d"
                    + " were kept from running for %.4f %%; 'interval', the time from one"
                    + " checkpoint to the next, is %s, and a longer one helps",
                Units.durationText(allPicos),
                node,
                percent,
                Units.durationText(cluster.costs().intervalPicos())));
  }
}
