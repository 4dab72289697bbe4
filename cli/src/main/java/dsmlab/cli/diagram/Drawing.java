package dsmlab.cli.diagram;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.ChronicleKeeper;
import dsmlab.protocol.chronicle.Clock;
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

/**
 * One run that is done again to be drawn.
 *
 * @param scenario the name of its scenario
 * @param keeper keeps what happens in it
 */
public record Drawing(String scenario, PlannedRun run, ChronicleKeeper keeper) {

  /**
   * Does the run.
   *
   * @param checks whether it is held to its protocol's promise
   * @throws InterruptedException when the calling thread was interrupted
   */
  public RunOutcome perform(boolean checks, Path spillDirectory) throws InterruptedException {
    RunExecutor executor = RunExecutor.simulator(checks, keeper);
    Runner runner = new Runner(executor, 1, spillDirectory);
    return runner.run(new Plan(List.of(run)), Map.of(), RunProgress.NONE).getFirst();
  }

  /** What has happened. */
  public Chronicle chronicle() {
    return keeper.chronicle(title(), run.point().machine().nodes(), Clock.PICOSECONDS);
  }

  private String title() {
    String title = run.protocol().descriptor().title();
    String label = run.protocol().label();
    return label.equals(run.protocol().descriptor().id()) ? title : title + ": " + label;
  }

  /** Which run it is. */
  public String caption() {
    String point =
        run.point().values().entrySet().stream()
            .map(value -> ", " + value.getKey() + " " + value.getValue())
            .collect(Collectors.joining());
    return "%s%s, run %s".formatted(scenario, point, run.id());
  }
}
