package dsmlab.cli.compare;

import dsmlab.machine.MachineSettings;
import dsmlab.machine.Ordering;
import dsmlab.machine.Run;
import dsmlab.machine.RunFailure;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;
import dsmlab.verification.PromiseMonitor;
import dsmlab.workload.Workload;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The same program on the same machine under one protocol after the other.
 *
 * @param program opens the program anew for each run
 * @param checks whether protocols are held to their promises
 */
public record Comparison(
    Supplier<Workload> program,
    MachineSettings machine,
    Ordering ordering,
    RandomStreams random,
    boolean checks) {

  /** How a run has ended. */
  public sealed interface Outcome {

    /** A run that reached its end. */
    record Finished(ProtocolDescriptor<?> protocol, RunResult result) implements Outcome {}

    /** A run that did not. */
    record Failed(ProtocolDescriptor<?> protocol, RunFailure failure) implements Outcome {}
  }

  /** Runs protocols, some at a time, and tells the outcomes in the order of the protocols. */
  public void run(List<ProtocolDescriptor<?>> protocols, int jobs, Consumer<Outcome> outcomes) {
    OrderedJobs.run(protocols, jobs, this::run, outcomes);
  }

  private Outcome run(ProtocolDescriptor<?> protocol) {
    RunSettings settings =
        new RunSettings(machine, protocol, Settings.defaults(protocol), ordering, random);
    RunMonitor monitor = checks ? new PromiseMonitor() : RunMonitor.NONE;
    try (Workload workload = program.get()) {
      return new Outcome.Finished(protocol, Run.execute(settings, workload, monitor));
    } catch (RunFailure failure) {
      return new Outcome.Failed(protocol, failure);
    }
  }
}
