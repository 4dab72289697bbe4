package dsmlab.cli;

import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Columns;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.Plan;
import dsmlab.scenario.PlannedRun;
import dsmlab.scenario.Replications;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab plan}: the runs of a scenario, none of which is done. */
@Command(name = "plan", description = "Lists the runs that 'run' would do.")
final class PlanCommand implements Runnable {

  private final Session session;

  @Mixin private final ScenarioOptions scenario = new ScenarioOptions();

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description = "How they are printed: a table (default), or a JSON object per line.")
  private Format format = Format.TABLE;

  PlanCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Experiment experiment = scenario.experiment(session);
    List<PlannedRun> runs = Plan.of(experiment).runs();
    if (format == Format.JSON) {
      runs.forEach(run -> session.results().println(Json.of(json(run))));
    } else {
      session.results().print(table(experiment.axes(), runs));
      tellMore(experiment.scenario().replications());
    }
  }

  /** The runs of later rounds depend on what the first ones measure. */
  private void tellMore(Replications replications) {
    if (replications.vary()) {
      session
          .results()
          .println(
              "%s replications, until the 95 %% interval of %s is precise enough: these are the first."
                  .formatted(replications, replications.metric()));
    }
  }

  private String table(List<String> axes, List<PlannedRun> runs) {
    List<String> header = new ArrayList<>(List.of("RUN", "PROTOCOL"));
    header.addAll(axes);
    header.add("REPLICATION");
    Columns columns = new Columns().add(header.toArray(String[]::new));
    runs.forEach(run -> columns.add(cells(run)));
    return columns.text(0, session.surroundings().columns());
  }

  private static String[] cells(PlannedRun run) {
    List<String> cells = new ArrayList<>(List.of(run.id(), run.protocol().label()));
    cells.addAll(run.point().values().values());
    cells.add(Integer.toString(run.replication()));
    return cells.toArray(String[]::new);
  }

  private static Map<String, Object> json(PlannedRun run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("runId", run.id());
    json.put("protocol", run.protocol().label());
    json.put("point", run.point().values());
    json.put("replication", run.replication());
    json.put("seed", run.seed());
    return json;
  }
}
