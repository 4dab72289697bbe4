package dsmlab.scenario;

import dsmlab.scenario.model.ModelledRow;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an experiment has found: what reports read.
 *
 * @param scenario what the experiment is about
 * @param scenarioText the scenario file as it was read
 * @param axes the swept paths in the order of the scenario; the keys of every row's point
 * @param rows the finished runs in the order of the plan: by point, protocol, replication
 * @param failures the runs that could not be finished, in the order of the plan
 */
public record ExperimentResults(
    Scenario scenario,
    String scenarioText,
    List<String> axes,
    List<RunRow> rows,
    List<FailedRun> failures) {

  public ExperimentResults {
    axes = List.copyOf(axes);
    rows = List.copyOf(rows);
    failures = List.copyOf(failures);
  }

  /** The results of an experiment from the outcomes of all its runs. */
  public static ExperimentResults of(Experiment experiment, List<RunOutcome> outcomes) {
    SpeedUp speedUp = SpeedUp.of(experiment, outcomes);
    List<RunRow> rows = new ArrayList<>();
    List<FailedRun> failures = new ArrayList<>();
    for (RunOutcome outcome : outcomes) {
      switch (outcome) {
        case RunOutcome.Finished finished ->
            rows.add(speedUp.addTo(finished, ModelledRow.of(finished, experiment.model())));
        case RunOutcome.Failed failed -> failures.add(failed.entry());
      }
    }
    return new ExperimentResults(
        experiment.scenario(), experiment.text(), experiment.axes(), rows, failures);
  }
}
