package dsmlab.cli.compare;

import dsmlab.cli.trace.TraceInput;
import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.Ordering;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import dsmlab.scenario.WorkloadChoice;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.Workloads;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recorded program on one machine under several protocols: an experiment with a single point,
 * and with defaults for all that has no option.
 *
 * @param trace the recorded program
 * @param nodes how many, or null for as many as there are processes
 * @param checks whether protocols are held to their promises
 */
public record Comparison(
    TraceInput trace,
    List<ProtocolDescriptor<?>> protocols,
    Ordering ordering,
    int pageBytes,
    InitialOwner initialOwner,
    Fabric fabric,
    @Nullable Integer nodes,
    long seed,
    boolean checks) {

  private static final String NOT_HASHED = "";

  /**
   * The experiment, after a first look at the trace.
   *
   * @param directory where relative names of files start
   * @throws dsmlab.workload.trace.TraceException when the trace cannot be read
   * @throws SettingException when there are fewer nodes than processes
   */
  public Experiment experiment(Path directory, Path spillDirectory) {
    WorkloadChoice workload = workload(directory, spillDirectory);
    Point point = new Point(Map.of(), machine(workload.processes()), workload, choices());
    return new Experiment(scenario(), "", List.of(), List.of(point));
  }

  private static WorkloadDescriptor traces() {
    return Workloads.catalog().find("trace");
  }

  private Settings file() {
    Map<String, String> given = trace.settings();
    given.put(WorkloadChoice.FILE, trace.name());
    return Settings.of(traces().parameters(), given);
  }

  private WorkloadChoice workload(Path directory, Path spillDirectory) {
    WorkloadContext context =
        new WorkloadContext(directory, new RandomStreams(seed, 0), spillDirectory);
    try (Workload workload = traces().open(file(), context)) {
      return new WorkloadChoice(
          traces(),
          file(),
          directory,
          NOT_HASHED,
          workload.processes(),
          workload.readings(),
          ordering);
    }
  }

  private MachineSettings machine(int processes) {
    if (nodes != null && nodes < processes) {
      throw new SettingException(
          "%s nodes are too few for the %s processes of the trace".formatted(nodes, processes),
          "--nodes %s or more".formatted(processes),
          null);
    }
    return fabric.machine(nodes == null ? processes : nodes, pageBytes, initialOwner);
  }

  private List<ProtocolChoice> choices() {
    return protocols.stream().map(Comparison::withDefaults).toList();
  }

  private static ProtocolChoice withDefaults(ProtocolDescriptor<?> protocol) {
    return new ProtocolChoice(protocol, Settings.defaults(protocol), protocol.id());
  }

  private Scenario scenario() {
    List<Contestant> contestants =
        choices().stream()
            .map(choice ->
                new Contestant(choice.descriptor().id(), choice.label(), choice.settings().texts()))
            .toList();
    return new Scenario(trace.name(), "", seed, 1, checks, contestants);
  }
}
