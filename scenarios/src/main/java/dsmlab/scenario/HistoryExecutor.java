package dsmlab.scenario;

import dsmlab.machine.Run;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.verification.history.HistoryRecorder;
import dsmlab.verification.history.file.HistoryFile;
import dsmlab.verification.history.file.HistoryFormat;
import dsmlab.workload.Workload;
import java.nio.file.Path;

/**
 * The simulator, which also stores what the processes of each run read and wrote; of a run that
 * fails, up to its failure.
 *
 * @param checks whether every run is held to its protocol's promise
 * @param oncePerProtocol whether the label of a protocol is enough to tell its run
 * @param directory where each run gets a file
 */
record HistoryExecutor(boolean checks, boolean oncePerProtocol, Path directory)
    implements RunExecutor {

  private static final String ENDING = ".jsonl";
  private static final String UNUSABLE = "[^\\p{Alnum}._-]+";

  static HistoryExecutor of(Experiment experiment, Path directory) {
    Scenario scenario = experiment.scenario();
    boolean once = experiment.points().size() == 1 && scenario.replications().most() == 1;
    return new HistoryExecutor(scenario.checks(), once, directory);
  }

  @Override
  public RunResult execute(RunSettings settings, Workload workload) {
    return Run.execute(settings, workload, RunExecutor.monitor(checks));
  }

  @Override
  public RunResult execute(PlannedRun run, Workload workload) {
    HistoryRecorder recorder = new HistoryRecorder();
    RunMonitor monitor = RunExecutor.monitor(checks).andThen(recorder);
    try {
      return Run.execute(run.settings(), workload, monitor);
    } finally {
      new HistoryFile(file(run)).write(recorder.history(), HistoryFormat.JSONL);
    }
  }

  private Path file(PlannedRun run) {
    String label = run.protocol().label();
    String usable = label.replaceAll(UNUSABLE, "-");
    String name = oncePerProtocol && usable.equals(label) ? label : usable + "-" + run.id();
    return directory.resolve(name + ENDING);
  }
}
