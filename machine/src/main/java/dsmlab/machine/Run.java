package dsmlab.machine;

import dsmlab.program.ProgramFailure;
import dsmlab.protocol.ProtocolError;
import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Workload;
import dsmlab.workload.synchronisation.SynchronisationException;
import dsmlab.workload.trace.TraceException;

/** Executes one run from beginning to end. */
public final class Run {

  private Run() {}

  /**
   * Executes a run that nobody watches.
   *
   * @throws RunFailure when it cannot be finished
   */
  public static RunResult execute(RunSettings settings, Workload workload) {
    return execute(settings, workload, Watchers.NOBODY);
  }

  /**
   * Executes a run under a monitor.
   *
   * @throws PromiseViolation when the monitor finds the protocol's promise broken
   * @throws RunFailure when it cannot be finished
   */
  public static RunResult execute(RunSettings settings, Workload workload, RunMonitor monitor) {
    return execute(settings, workload, Watchers.of(monitor));
  }

  /**
   * Executes a run under a monitor while a chronicler writes.
   *
   * @throws PromiseViolation when the monitor finds the protocol's promise broken
   * @throws RunFailure when it cannot be finished
   */
  public static RunResult execute(RunSettings settings, Workload workload, Watchers watchers) {
    Replay replay = replay(settings, workload, watchers);
    try {
      return replay.run();
    } catch (ProgramFailure e) {
      throw replay.machine().unborne(String.valueOf(e.getMessage()));
    } catch (ProtocolError | SynchronisationException e) {
      throw new RunFailure(e.getMessage() + replay.machine().whereAndWhen(), e);
    } catch (PromiseViolation e) {
      replay.machine().scribe().remark(e.node(), e.page(), e.sentence());
      throw e;
    } catch (RunFailure | SettingException | TraceException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new RunFailure(
          "the run ended with " + Thrown.text(e) + replay.machine().whereAndWhen(), e);
    }
  }

  private static Replay replay(RunSettings settings, Workload workload, Watchers watchers) {
    if (workload instanceof ProgramWorkload program) {
      return new ProgramReplay(settings, watchers, program, true);
    }
    return switch (settings.ordering()) {
      case RECORDED -> new RecordedReplay(settings, watchers, workload);
      case TIMED -> new TimedReplay(settings, watchers, workload, true);
    };
  }
}
