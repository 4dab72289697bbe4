package dsmlab.scenario.model;

import dsmlab.scenario.RunOutcome.Finished;
import dsmlab.scenario.RunRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** The row of a run with what a closed form says of it. */
public final class ModelledRow {

  private ModelledRow() {}

  /** The row, with further metrics when the form knows the protocol. */
  public static RunRow of(Finished finished, ClosedForm form) {
    RunRow row = finished.row();
    Map<String, Double> more =
        form.metrics(finished.run().point(), finished.run().protocol(), row.result());
    Map<String, Double> metrics = new LinkedHashMap<>(row.result().metrics());
    metrics.putAll(more);
    return new RunRow(
        row.runId(),
        row.protocolId(),
        row.protocolLabel(),
        row.point(),
        row.replication(),
        row.seed(),
        row.result().withMetrics(metrics));
  }
}
