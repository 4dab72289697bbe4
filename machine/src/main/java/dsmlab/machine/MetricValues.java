package dsmlab.machine;

import dsmlab.machine.RunResult.LatencyStep;
import dsmlab.sim.metrics.LatencyHistogram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects metric values by name, each of which must be declared in {@link Metrics}. */
final class MetricValues {

  private static final double PICOS_PER_NANO = 1000;

  private final Map<String, Double> values = new LinkedHashMap<>();

  void put(String name, double value) {
    values.put(Metrics.CATALOG.find(name).id(), value);
  }

  void count(String name, long value) {
    put(name, (double) value);
  }

  void nanos(String name, long picos) {
    put(name, (double) picos / PICOS_PER_NANO);
  }

  void latency(String name, LatencyHistogram histogram) {
    put(name + ".mean", histogram.meanNanos());
    put(name + ".p50", histogram.percentileNanos(50));
    put(name + ".p90", histogram.percentileNanos(90));
    put(name + ".p99", histogram.percentileNanos(99));
    put(name + ".max", histogram.maxNanos());
  }

  List<LatencyStep> steps(LatencyHistogram histogram) {
    return histogram.cumulative().stream()
        .map(step -> new LatencyStep(step.percentile(), step.nanos()))
        .toList();
  }

  Map<String, Double> map() {
    return values;
  }
}
