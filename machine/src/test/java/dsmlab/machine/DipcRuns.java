package dsmlab.machine;

import dsmlab.program.Program;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programs on machines with the calls and the shared memory of DIPC. */
record DipcRuns(int nodes, Map<String, String> ipc, Map<String, String> memory, FaultPlan faults) {

  static final IpcDescriptor<?> DIPC = IpcServices.catalog().find("dipc");

  /** A cluster without TCP, whose default is everything else. */
  static DipcRuns udp(int nodes) {
    return new DipcRuns(nodes, Map.of("transport", "udp"), Map.of(), FaultPlan.NONE);
  }

  /** The same with another setting of the service. */
  DipcRuns with(String name, String text) {
    return new DipcRuns(nodes, plus(ipc, name, text), memory, faults);
  }

  /** The same with another setting of the shared memory. */
  DipcRuns withMemory(String name, String text) {
    return new DipcRuns(nodes, ipc, plus(memory, name, text), faults);
  }

  DipcRuns with(FaultPlan plan) {
    return new DipcRuns(nodes, ipc, memory, plan);
  }

  private static Map<String, String> plus(Map<String, String> some, String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(some);
    more.put(name, text);
    return more;
  }

  RunSettings settings() {
    ProtocolDescriptor<?> protocol = Protocols.catalog().find("dipc");
    NetworkDescriptor network = Networks.catalog().find("constant");
    MachineSettings machine =
        new MachineSettings(
            nodes,
            ProgramRuns.PAGE_BYTES,
            InitialOwner.CREATOR,
            Settings.of(NodeCosts.PARAMETERS, Map.of("fault", "10us", "send", "5us")),
            network,
            Settings.of(network.parameters(), Map.of("latency", "30us")),
            TransportChoice.DATAGRAM,
            faults,
            new IpcChoice(DIPC, Settings.of(DIPC.parameters(), ipc)));
    Settings ofMemory = Settings.of(protocol.parameters(), memory);
    return new RunSettings(machine, protocol, ofMemory, Ordering.TIMED, new RandomStreams(1, 0));
  }

  RunResult run(ProgramWorkload workload) {
    return Run.execute(settings(), workload);
  }

  /** Runs a program with a process on each node. */
  RunResult run(Program program, String... users) {
    List<String> names = users.length == 0 ? List.of("alice") : List.of(users);
    return run(new ProgramWorkload("test", program, nodes, names));
  }
}
