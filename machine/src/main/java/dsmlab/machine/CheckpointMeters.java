package dsmlab.machine;

import dsmlab.machine.Metrics.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what checkpoints cost and what they save. */
final class CheckpointMeters {

  static final List<Metric> METRICS =
      List.of(
          new Metric("checkpoints", "count", false, "Checkpoints of a node that were completed."),
          new Metric(
              "checkpointTime",
              "ns",
              true,
              "Mean time from the beginning of a node's checkpoint until it can be used."),
          new Metric(
              "checkpointBytes", "bytes", true, "Written to stable storage, channels included."),
          new Metric(
              "checkpointBlockedTime",
              "ns",
              true,
              "Time processes stood still for checkpoints, over all of them."),
          new Metric("recoveries", "count", false, "Times the machine went back to a checkpoint."),
          new Metric(
              "recoveryTime", "ns", true, "Time from crashes until the processes went on again."),
          new Metric(
              "lostWork",
              "ns",
              true,
              "Time between the checkpoints and the crashes, over all processes that went back."),
          new Metric(
              "rolledBackCheckpoints",
              "count",
              true,
              "Completed checkpoints that recoveries went back behind: the domino effect."),
          new Metric(
              "survivingNodes",
              "count",
              false,
              "Nodes that did not have to go back, over all recoveries."),
          new Metric(
              "executionTime.model", "ns", false, "Expected by Daly, with model young-daly."),
          new Metric("checkpointInterval.young", "ns", false, "The best one by Young's formula."),
          new Metric("checkpointInterval.daly", "ns", false, "The best one by Daly's formula."));

  long checkpoints;
  long timePicos;
  long bytes;
  long blockedPicos;
  long recoveries;
  long recoveryPicos;
  long lostPicos;
  long rolledBack;
  long survivors;

  RunResult addTo(RunResult result) {
    MetricValues values = new MetricValues();
    values.count("checkpoints", checkpoints);
    values.nanos("checkpointTime", checkpoints == 0 ? 0 : timePicos / checkpoints);
    values.count("checkpointBytes", bytes);
    values.nanos("checkpointBlockedTime", blockedPicos);
    values.count("recoveries", recoveries);
    values.nanos("recoveryTime", recoveryPicos);
    values.nanos("lostWork", lostPicos);
    values.count("rolledBackCheckpoints", rolledBack);
    values.count("survivingNodes", survivors);
    Map<String, Double> all = new LinkedHashMap<>(result.metrics());
    all.putAll(values.map());
    return result.withMetrics(all);
  }
}
