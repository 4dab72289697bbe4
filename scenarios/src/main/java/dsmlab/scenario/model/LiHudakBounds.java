package dsmlab.scenario.model;

import dsmlab.machine.RunResult;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many messages it takes to locate the owner of a page, at most. Kai Li and Paul Hudak, Memory
 * Coherence in Shared Virtual Memory Systems, PODC 1986: with a manager two for each fault (theorem
 * 3.1); under the dynamic manager N-1 for one fault (theorem 4.2) and in the order of K log N for K
 * faults (theorem 4.4), where N nodes contend for the page (corollary 4.1). The theorem leaves out
 * a constant factor, and what the first faults may cost; here it is one, and the logarithm is of
 * base two.
 */
public final class LiHudakBounds implements ClosedForm {

  /** How scenarios name it. */
  public static final String ID = "li-hudak";

  /** The most hops of a single fault. */
  public static final String LONGEST = "hops.max.bound";

  /** The hops of all faults together. */
  public static final String TOTAL = "hops.sum.bound";

  private static final int WITH_A_MANAGER = 2;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Point point) {
    // The theorems hold for every program and every machine.
  }

  @Override
  public Map<String, Double> metrics(Point point, ProtocolChoice protocol, RunResult measured) {
    int nodes = Math.min(point.machine().nodes(), point.workload().processes());
    double faults = faults(measured);
    return switch (protocol.descriptor().id()) {
      case "dynamic" -> bounds(nodes - 1.0, faults * Math.log(nodes) / Math.log(2));
      case "monitor-central", "improved-central", "fixed-distributed" ->
          bounds(WITH_A_MANAGER, faults * WITH_A_MANAGER);
      default -> Map.of();
    };
  }

  private static double faults(RunResult measured) {
    return measured.metrics().getOrDefault("readFaults", 0.0)
        + measured.metrics().getOrDefault("writeFaults", 0.0);
  }

  private static Map<String, Double> bounds(double longest, double total) {
    Map<String, Double> bounds = new LinkedHashMap<>();
    bounds.put(LONGEST, longest);
    bounds.put(TOTAL, total);
    return bounds;
  }
}
