package dsmlab.scenario.model;

import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.scenario.RunOutcome.Finished;
import dsmlab.scenario.RunRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The measured and the modelled cost of an access as metrics of a run. */
public final class AccessCost {

  /** Processor time for messages over all nodes per reference. */
  public static final String MEASURED = "accessCost";

  /** The same by a model. */
  public static final String MODELLED = "accessCost.model";

  private AccessCost() {}

  /** The row of a run, with both costs when the model knows the protocol. */
  public static RunRow row(Finished finished, CostModel model) {
    RunRow row = finished.row();
    OptionalDouble modelled = model.accessNanos(finished.run().point(), finished.run().protocol());
    return modelled.isEmpty() ? row : with(row, modelled.getAsDouble());
  }

  private static RunRow with(RunRow row, double modelled) {
    Map<String, Double> metrics = new LinkedHashMap<>(row.result().metrics());
    metrics.put(MEASURED, measured(row.result()));
    metrics.put(MODELLED, modelled);
    RunResult old = row.result();
    RunResult result =
        new RunResult(old.digest(), metrics, old.nodes(), old.hottestPages(), old.faultLatencies());
    return new RunRow(
        row.runId(),
        row.protocolId(),
        row.protocolLabel(),
        row.point(),
        row.replication(),
        row.seed(),
        result);
  }

  private static double measured(RunResult result) {
    double service = result.nodes().stream().mapToDouble(NodeLoad::serviceNanos).sum();
    return service / result.metrics().getOrDefault("references", 1.0);
  }
}
