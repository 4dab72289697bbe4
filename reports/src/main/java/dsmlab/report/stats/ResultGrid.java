package dsmlab.report.stats;

import dsmlab.machine.Metrics;
import dsmlab.machine.RunResult;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.RunRow;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows of an experiment by point and contestant: the table that every report reads. */
public final class ResultGrid {

  private final List<String> axes;
  private final List<Contestant> contestants;
  private final Map<Point, Map<String, TreeMap<Integer, RunRow>>> rows = new LinkedHashMap<>();
  private final List<String> metrics;

  public ResultGrid(ExperimentResults results) {
    axes = results.axes();
    results.rows().forEach(this::add);
    contestants = contestants(results);
    metrics = metrics(results.rows());
  }

  private void add(RunRow row) {
    rows.computeIfAbsent(new Point(row.point()), point -> new LinkedHashMap<>())
        .computeIfAbsent(row.protocolLabel(), label -> new TreeMap<>())
        .put(row.replication(), row);
  }

  private static List<Contestant> contestants(ExperimentResults results) {
    Map<String, Contestant> found = new LinkedHashMap<>();
    for (RunRow row : results.rows()) {
      String label = row.protocolLabel();
      found.computeIfAbsent(label, fresh -> new Contestant(row.protocolId(), fresh));
    }
    List<Contestant> ordered = new ArrayList<>();
    for (Contestant declared : results.scenario().protocols()) {
      if (found.remove(declared.label()) != null) {
        ordered.add(declared);
      }
    }
    ordered.addAll(found.values());
    return List.copyOf(ordered);
  }

  private static List<String> metrics(List<RunRow> rows) {
    Set<String> found = new LinkedHashSet<>();
    rows.forEach(row -> found.addAll(row.result().metrics().keySet()));
    List<String> ordered = new ArrayList<>(Metrics.CATALOG.ids());
    ordered.retainAll(found);
    found.removeAll(ordered);
    ordered.addAll(found);
    return List.copyOf(ordered);
  }

  /** The swept paths in the order of the scenario. */
  public List<String> axes() {
    return axes;
  }

  /** The points that have a finished run, in the order of the plan. */
  public List<Point> points() {
    return List.copyOf(rows.keySet());
  }

  /** The protocols that have a finished run, in the order of the scenario. */
  public List<Contestant> contestants() {
    return contestants;
  }

  /** The measured metrics in the order of the catalogue, unknown ones last. */
  public List<String> metrics() {
    return metrics;
  }

  /** The values of an axis in the order of the plan. */
  public List<String> valuesOn(String axis) {
    return rows.keySet().stream().map(point -> point.on(axis)).distinct().toList();
  }

  /** The results of a contestant at a point by replication. */
  public Map<Integer, RunRow> runs(Point point, Contestant contestant) {
    return rows.getOrDefault(point, Map.of()).getOrDefault(contestant.label(), new TreeMap<>());
  }

  /** The result of the first replication, where details that are not averaged come from. */
  public Optional<RunResult> firstRun(Point point, Contestant contestant) {
    return runs(point, contestant).values().stream().findFirst().map(RunRow::result);
  }

  /**
   * The finite values of a metric by replication. A kind of message never sent counts as 0; the
   * latency of faults that never happened is none.
   */
  public Map<Integer, Double> values(Point point, Contestant contestant, String metric) {
    Map<Integer, Double> values = new TreeMap<>();
    runs(point, contestant)
        .forEach((replication, row) -> {
          double value = value(row.result(), metric);
          if (Double.isFinite(value)) {
            values.put(replication, value);
          }
        });
    return values;
  }

  private static double value(RunResult result, String metric) {
    if (metric.contains("aultLatency.") && faults(result, metric) == 0) {
      return Double.NaN;
    }
    double absent = metric.startsWith("messages.") ? 0 : Double.NaN;
    return result.metrics().getOrDefault(metric, absent);
  }

  /** How many faults a latency is about; unknown counts are not 0. */
  private static double faults(RunResult result, String latency) {
    double reads = result.metrics().getOrDefault("readFaults", Double.NaN);
    double writes = result.metrics().getOrDefault("writeFaults", Double.NaN);
    if (latency.startsWith("read")) {
      return reads;
    }
    return latency.startsWith("write") ? writes : reads + writes;
  }

  /** The mean of a metric with its interval; empty when it was not measured. */
  public Optional<Estimate> estimate(Point point, Contestant contestant, String metric) {
    return Estimate.of(values(point, contestant, metric).values());
  }

  /** The mean of a metric, or 0 when it was not measured. */
  public double mean(Point point, Contestant contestant, String metric) {
    return estimate(point, contestant, metric).map(Estimate::mean).orElse(0.0);
  }

  /** Whether any protocol has a value other than 0: only such metrics are worth a column. */
  public boolean isTelling(Point point, String metric) {
    return contestants.stream().anyMatch(contestant -> mean(point, contestant, metric) != 0);
  }
}
