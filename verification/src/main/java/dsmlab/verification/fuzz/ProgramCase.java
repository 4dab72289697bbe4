package dsmlab.verification.fuzz;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.IpcChoice;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.ProgramWorkload;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunSettings;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import dsmlab.workload.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program that is executed while something goes wrong. It must end with the results it expects,
 * or with a sentence that says what went wrong: its values are real.
 */
record ProgramCase(
    ProtocolDescriptor<?> protocol,
    Map<String, String> options,
    int nodes,
    int pageBytes,
    NetworkDescriptor network,
    String program,
    int processes,
    IpcChoice service,
    Mischance mischance,
    long seed) {

  private static final int NODES_MAX = 4;

  /** Programs of all kinds, so small that some hundred are executed in a second. */
  private static final Map<String, Map<String, String>> SMALL =
      Map.of(
          "pi", Map.of("intervals", "40"),
          "jacobi", Map.of("points", "6", "iterations", "2"),
          "ring-buffer", Map.of("items", "10", "slots", "3", "itemWords", "2"),
          "bank", Map.of("accounts", "5", "transfers", "4", "accountWords", "3"),
          "ledger", Map.of("lines", "4"),
          "turns", Map.of("rounds", "2", "uses", "2"),
          "group-time", Map.of("questions", "3", "think", "1ms"),
          "replicated-counter", Map.of("additions", "3"));

  /** Draws a case. */
  static ProgramCase of(ProtocolDescriptor<?> protocol, Draws draws, long seed) {
    int nodes = draws.between(2, NODES_MAX);
    String program = draws.oneOf(SMALL.keySet().stream().sorted().toList());
    int least = Programs.catalog().find(program).processesMin();
    return new ProgramCase(
        protocol,
        options(protocol, draws),
        nodes,
        1 << draws.between(5, 10),
        draws.oneOf(Networks.catalog().entries()),
        program,
        Math.max(least, draws.between(nodes, nodes + 2)),
        service(draws),
        Mischance.NONE,
        seed);
  }

  private static Map<String, String> options(ProtocolDescriptor<?> protocol, Draws draws) {
    Map<String, String> options = new HashMap<>(new RandomOptions(draws).of(protocol.parameters()));
    boolean failsStop =
        protocol.parameters().stream().anyMatch(one -> one.name().equals(RandomOptions.TIMEOUT));
    if (failsStop && draws.percent(70)) {
      options.put(RandomOptions.TIMEOUT, "2s");
    }
    return options;
  }

  /**
   * Times of a service stay as they are: time-outs that are too short are a failure of their own.
   */
  private static IpcChoice service(Draws draws) {
    IpcDescriptor<?> service = draws.oneOf(IpcServices.catalog().entries());
    List<Parameter> kinds =
        service.parameters().stream().filter(one -> one.type() == Parameter.Type.CHOICE).toList();
    Map<String, String> options = new RandomOptions(draws).of(kinds);
    return new IpcChoice(service, Settings.of(service.parameters(), options));
  }

  ProgramCase with(Mischance other) {
    return new ProgramCase(
        protocol, options, nodes, pageBytes, network, program, processes, service, other, seed);
  }

  /** What is wrong with the run, if something is. */
  Optional<String> problem() {
    return TimedRun.problem(settings(), this::workload, RunMonitor.NONE);
  }

  /** The same with as little going wrong as shows the problem. */
  ProgramCase smallest() {
    return mischance.smaller().stream()
        .map(this::with)
        .filter(smaller -> smaller.problem().isPresent())
        .findFirst()
        .map(ProgramCase::smallest)
        .orElse(this);
  }

  private Workload workload() {
    ProgramDescriptor descriptor = Programs.catalog().find(program);
    Settings small = Settings.of(descriptor.parameters(), SMALL.getOrDefault(program, Map.of()));
    return new ProgramWorkload(program, descriptor.create(small), processes, List.of("user"));
  }

  private RunSettings settings() {
    MachineSettings machine =
        new MachineSettings(
            nodes,
            pageBytes,
            InitialOwner.HOME,
            Settings.of(NodeCosts.PARAMETERS, Map.of()),
            network,
            Settings.defaults(network),
            mischance.transport(),
            mischance.plan(),
            service);
    Settings chosen = Settings.of(protocol.parameters(), options);
    return new RunSettings(machine, protocol, chosen, Ordering.TIMED, new RandomStreams(seed, 0));
  }

  /** What was drawn, in a line. */
  @Override
  public String toString() {
    return "%s with %d processes, protocol=%s %s nodes=%d pages of %d bytes, network %s, service %s %s%s"
        .formatted(
            program,
            processes,
            protocol.id(),
            options,
            nodes,
            pageBytes,
            network.id(),
            service.descriptor().id(),
            service.settings().texts(),
            mischance);
  }
}
