package dsmlab.cli.diagram;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.ChronicleKeeper;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Clock;
import dsmlab.report.diagram.DiagramOptions;
import dsmlab.report.diagram.SpaceTimeDiagram;
import dsmlab.report.diagram.TraceEvents;
import dsmlab.scenario.Plan;
import dsmlab.scenario.PlannedRun;
import dsmlab.scenario.RunExecutor;
import dsmlab.scenario.RunOutcome;
import dsmlab.scenario.RunProgress;
import dsmlab.scenario.Runner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One run that is done again to be drawn. */
public final class Drawing {

  /** Much more than a diagram shows, and as much as a trace viewer likes. */
  private static final int OCCURRENCES_MAX = 200_000;

  private final String scenario;
  private final PlannedRun run;
  private final DrawingOptions options;
  private final ChronicleKeeper keeper;

  /**
   * Prepares a drawing.
   *
   * @param scenario the name of the scenario
   */
  public Drawing(String scenario, PlannedRun run, DrawingOptions options) {
    this.scenario = scenario;
    this.run = run;
    this.options = options;
    this.keeper = new ChronicleKeeper(options.selection(), Part.BEGINNING, OCCURRENCES_MAX);
  }

  /**
   * Does the run.
   *
   * @param checks whether it is held to its protocol's promise
   * @throws InterruptedException when the calling thread was interrupted
   */
  public RunOutcome run(boolean checks, Path spillDirectory) throws InterruptedException {
    RunExecutor executor = RunExecutor.simulator(checks, keeper);
    Runner runner = new Runner(executor, 1, spillDirectory);
    return runner.run(new Plan(List.of(run)), Map.of(), RunProgress.NONE).getFirst();
  }

  /** What has happened in the run, as a picture. */
  public String picture() {
    Chronicle chronicle =
        keeper.chronicle(title(), run.point().machine().nodes(), Clock.PICOSECONDS);
    DiagramOptions how = options.diagram().withCaption(caption());
    return switch (options.form()) {
      case SVG -> SpaceTimeDiagram.svg(chronicle, how);
      case PERFETTO -> TraceEvents.json(chronicle);
    };
  }

  private String title() {
    String title = run.protocol().descriptor().title();
    String label = run.protocol().label();
    return label.equals(run.protocol().descriptor().id()) ? title : title + ": " + label;
  }

  private String caption() {
    String point =
        run.point().values().entrySet().stream()
            .map(value -> ", " + value.getKey() + " " + value.getValue())
            .collect(Collectors.joining());
    return "%s%s, run %s".formatted(scenario, point, run.id());
  }
}
