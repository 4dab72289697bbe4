package dsmlab.scenario;

import dsmlab.machine.PromiseViolation;
import dsmlab.machine.RunFailure;
import dsmlab.sim.file.OutputException;
import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Workload;
import dsmlab.workload.trace.TraceException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Does one planned run and turns whatever goes wrong into a sentence. */
final class SingleRun {

  private static final System.Logger LOG = System.getLogger(SingleRun.class.getName());

  private final RunExecutor executor;
  private final Path spillDirectory;

  SingleRun(RunExecutor executor, Path spillDirectory) {
    this.executor = executor;
    this.spillDirectory = spillDirectory;
  }

  RunOutcome execute(PlannedRun run) {
    try (Workload workload = run.point().workload().open(run.random(), spillDirectory)) {
      return new RunOutcome.Finished(run, executor.execute(run, workload));
    } catch (PromiseViolation e) {
      return new RunOutcome.Failed(run, true, sentence(e.getMessage()));
    } catch (RunFailure | OutputException | SettingException | TraceException e) {
      return new RunOutcome.Failed(run, false, sentence(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return failure(run, "memory ran out; use fewer --jobs or a larger heap", e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return failure(run, "the simulator failed: " + e, e);
    }
  }

  private static RunOutcome failure(PlannedRun run, String reason, Throwable cause) {
    LOG.log(System.Logger.Level.DEBUG, "run " + run.id() + " failed", cause);
    return new RunOutcome.Failed(run, false, reason);
  }

  private static String sentence(@Nullable String message) {
    return message == null ? "the run failed without a reason" : message;
  }
}
