package dsmlab.report;

import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.LatencyStep;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.machine.RunResult.PageHeat;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.report.stats.Contests;
import dsmlab.report.stats.Promises;
import dsmlab.report.stats.ResultGrid;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.FailedRun;
import dsmlab.scenario.Replications;
import dsmlab.scenario.RunRow;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the results of an experiment by hand. */
public final class TestExperiment {

  /** Write-update promises slow memory, everybody else sequential consistency. */
  public static final Promises PROMISES =
      id ->
          Optional.of(
              id.equals("write-update") ? ConsistencyModel.SLOW : ConsistencyModel.SEQUENTIAL);

  private final List<String> axes;
  private final List<RunRow> rows = new ArrayList<>();
  private final List<FailedRun> failures = new ArrayList<>();
  private String name = "test";
  private Optional<Replications> asked = Optional.empty();

  private TestExperiment(List<String> axes) {
    this.axes = axes;
  }

  /** An experiment that sweeps some paths. */
  public static TestExperiment sweeping(String... axes) {
    return new TestExperiment(List.of(axes));
  }

  /** Gives it a name. */
  public TestExperiment called(String scenarioName) {
    name = scenarioName;
    return this;
  }

  /** Says how many replications were asked for; otherwise those that there are. */
  public TestExperiment replicated(Replications replications) {
    asked = Optional.of(replications);
    return this;
  }

  /** Adds the replications of one metric of a protocol, where nothing is swept. */
  public TestExperiment runs(String protocol, String metric, double... values) {
    return runsAt(Map.of(), protocol, metric, values);
  }

  /** Adds the replications of one metric of a protocol at a point. */
  public TestExperiment runsAt(
      Map<String, String> point, String protocol, String metric, double... values) {
    for (int replication = 0; replication < values.length; replication++) {
      merge(point, protocol, replication, metric, values[replication]);
    }
    return this;
  }

  private void merge(
      Map<String, String> point, String protocol, int replication, String metric, double value) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    List<NodeLoad> nodes = new ArrayList<>();
    RunRow former = null;
    for (RunRow row : rows) {
      if (row.point().equals(ordered(point))
          && row.protocolLabel().equals(protocol)
          && row.replication() == replication) {
        former = row;
        metrics.putAll(row.result().metrics());
        nodes.addAll(row.result().nodes());
      }
    }
    metrics.put(metric, value);
    RunResult result = result(metrics, nodes);
    if (former == null) {
      rows.add(row(ordered(point), protocol, replication, result));
    } else {
      rows.set(rows.indexOf(former), row(ordered(point), protocol, replication, result));
    }
  }

  /** Gives the processor time of each node to every run of a protocol. */
  public TestExperiment loads(String protocol, double... serviceNanos) {
    List<NodeLoad> nodes = new ArrayList<>();
    for (int node = 0; node < serviceNanos.length; node++) {
      nodes.add(new NodeLoad(node, 10 + node, 20 + node, serviceNanos[node], 5));
    }
    rows.replaceAll(row ->
        row.protocolLabel().equals(protocol)
            ? row(row.point(), protocol, row.replication(), result(row.result().metrics(), nodes))
            : row);
    return this;
  }

  /** Gives notes to the runs at some points. */
  public TestExperiment notes(String axis, String value, String... sentences) {
    rows.replaceAll(row ->
        value.equals(row.point().get(axis))
            ? row(
                row.point(),
                row.protocolLabel(),
                row.replication(),
                row.result().withNotes(List.of(sentences)))
            : row);
    return this;
  }

  /** Adds a run that could not be finished. */
  public TestExperiment failure(String protocol, String reason) {
    failures.add(new FailedRun("f00", protocol, protocol, Map.of(), 0, 1, false, reason));
    return this;
  }

  private Map<String, String> ordered(Map<String, String> point) {
    Map<String, String> values = new LinkedHashMap<>();
    axes.forEach(axis -> values.put(axis, point.get(axis)));
    return values;
  }

  private static RunResult result(Map<String, Double> metrics, List<NodeLoad> nodes) {
    return new RunResult(
        "0123456789abcdef",
        metrics,
        nodes,
        List.of(new PageHeat(7, 3, 2, 40), new PageHeat(9, 1, 1, 10)),
        List.of(new LatencyStep(50, 1000), new LatencyStep(100, 4000)));
  }

  private static RunRow row(
      Map<String, String> point, String protocol, int replication, RunResult result) {
    String id = protocol.replaceFirst("[^a-z-].*$", "");
    return new RunRow("r" + replication, id, protocol, point, replication, 1, result);
  }

  /** The results so far. */
  public ExperimentResults results() {
    Set<Contestant> protocols = new LinkedHashSet<>();
    rows.forEach(row -> protocols.add(new Contestant(row.protocolId(), row.protocolLabel())));
    int replications = rows.stream().mapToInt(RunRow::replication).max().orElse(0) + 1;
    Scenario scenario =
        new Scenario(
            name,
            "What it shows.",
            1,
            asked.orElse(Replications.fixed(replications)),
            false,
            List.copyOf(protocols),
            "");
    return new ExperimentResults(scenario, "name: " + name + "\n", axes, rows, failures);
  }

  /** The results so far, by point. */
  public ResultGrid grid() {
    return new ResultGrid(results());
  }

  /** Who is best at what. */
  public Contests contests() {
    return new Contests(grid(), PROMISES);
  }
}
