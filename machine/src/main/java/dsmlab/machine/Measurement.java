package dsmlab.machine;

import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Units;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** From when a run is measured: from its beginning, or from the end of its warm-up. */
final class Measurement {

  /** The number of references that is never made. */
  private static final long NEVER = -1;

  private final WarmUp warmUp;
  private final Simulator simulator;
  private final Meters meters;
  private final LongFunction<Usage> usage;
  private Usage before;
  private boolean started;

  /**
   * What has been used from the beginning of a run to some time.
   *
   * @param servicePicos the processor time of each node
   * @param utilisation the share of the time in which the network was in use
   * @param counters what network, transport and plan have counted, by the names of metrics
   */
  record Usage(
      long picos, List<Long> servicePicos, double utilisation, Map<String, Long> counters) {

    Usage {
      servicePicos = List.copyOf(servicePicos);
      counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters));
    }

    Usage since(Usage start) {
      List<Long> service =
          IntStream.range(0, servicePicos.size())
              .mapToObj(node -> servicePicos.get(node) - start.servicePicos.get(node))
              .toList();
      double used = utilisation * picos - start.utilisation * start.picos;
      long elapsed = picos - start.picos;
      double share = elapsed <= 0 ? 0 : Math.clamp(used / elapsed, 0.0, 1.0);
      return new Usage(elapsed, service, share, countersSince(start));
    }

    private Map<String, Long> countersSince(Usage start) {
      Map<String, Long> since = new LinkedHashMap<>();
      counters.forEach(
          (name, count) -> since.put(name, count - start.counters.getOrDefault(name, 0L)));
      return since;
    }
  }

  /**
   * A measurement that is still to start, unless there is no warm-up.
   *
   * @param usage tells what has been used up to the present time
   */
  Measurement(WarmUp warmUp, Simulator simulator, Meters meters, LongFunction<Usage> usage) {
    this.warmUp = warmUp;
    this.simulator = simulator;
    this.meters = meters;
    this.usage = usage;
    this.before = usage.apply(0);
    this.started = warmUp.equals(WarmUp.NONE);
    if (warmUp instanceof WarmUp.Time(long picos)) {
      startAt(picos);
    }
  }

  /** The number of references that are made before it starts; -1 when they do not matter. */
  long startsAfterReferences() {
    return warmUp instanceof WarmUp.References(long count) && !started ? count : NEVER;
  }

  /** Starts at a time to come, before anything else happens at that time. */
  void startAt(long picos) {
    simulator.schedule(picos, (_, _) -> start(), 0, null);
  }

  /** Starts now. */
  void start() {
    started = true;
    before = usage.apply(simulator.nowPicos());
    meters.restart(before.picos());
  }

  /** What has been used since it started. */
  Usage until(long endPicos) {
    if (!started || endPicos < before.picos()) {
      throw new RunFailure(
          "the run ended at %s, before its warm-up of %s did; shorten 'warmUp'"
              .formatted(Units.durationText(endPicos), warmUp));
    }
    Usage whole = usage.apply(endPicos);
    return before.picos() == 0 ? whole : whole.since(before);
  }
}
