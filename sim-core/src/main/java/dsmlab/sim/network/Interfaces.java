package dsmlab.sim.network;

/** Parts of a network, one per node, each of which carries one thing after the other. */
final class Interfaces {

  private final long[] freePicos;
  private final long[] busyPicos;

  Interfaces(int nodes) {
    freePicos = new long[nodes];
    busyPicos = new long[nodes];
  }

  /**
   * Keeps a node's part busy from the time at which it is free, but not before {@code readyPicos}.
   *
   * @return that time
   */
  long occupy(int node, long readyPicos, long durationPicos) {
    long startPicos = Math.max(readyPicos, freePicos[node]);
    freePicos[node] = startPicos + durationPicos;
    busyPicos[node] += durationPicos;
    return startPicos;
  }

  /** The busy share, 0 to 1, of the part that was busiest. */
  double utilisation(long elapsedPicos) {
    long most = 0;
    for (long busy : busyPicos) {
      most = Math.max(most, busy);
    }
    return share(most, elapsedPicos);
  }

  /** What was promised for the time after the end does not count. */
  static double share(long busyPicos, long elapsedPicos) {
    return elapsedPicos <= 0 ? 0 : Math.min(1, busyPicos / (double) elapsedPicos);
  }
}
