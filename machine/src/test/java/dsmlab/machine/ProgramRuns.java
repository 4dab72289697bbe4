package dsmlab.machine;

import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;

/** Executed programs for tests. */
final class ProgramRuns {

  static final int PAGE_BYTES = 256;

  private ProgramRuns() {}

  /** A shipped program so small that it runs in milliseconds. */
  static ProgramWorkload small(String id, int processes) {
    ProgramDescriptor program = Programs.catalog().find(id);
    Settings settings = Settings.of(program.parameters(), smallSettings(id));
    return workload(id, program.create(settings), processes);
  }

  private static Map<String, String> smallSettings(String id) {
    return switch (id) {
      case "pi" -> Map.of("intervals", "40");
      case "dot-product" -> Map.of("elements", "100");
      case "matrix-multiply" -> Map.of("size", "6");
      case "jacobi" -> Map.of("points", "6", "iterations", "3");
      case "merge-split-sort" -> Map.of("elements", "60");
      case "tsp" -> Map.of("cities", "6");
      case "ring-buffer" -> Map.of("items", "20", "slots", "3", "itemWords", "2");
      case "bank" -> Map.of("accounts", "5", "transfers", "8", "accountWords", "3");
      case "calls" -> Map.of("calls", "4");
      case "ledger" -> Map.of("lines", "4");
      case "turns" -> Map.of("rounds", "3", "uses", "2");
      default -> Map.of();
    };
  }

  static ProgramWorkload workload(String id, Program program, int processes) {
    return new ProgramWorkload(id, program, processes, List.of("user"));
  }

  static RunSettings settings(String protocol, String network, int nodes) {
    return settings(Protocols.catalog().find(protocol), network, nodes);
  }

  /** A machine with a service of System V calls. */
  static RunSettings settings(String protocol, IpcChoice service, int nodes) {
    RunSettings plain = settings(protocol, "constant", nodes);
    MachineSettings machine = plain.machine();
    MachineSettings served =
        new MachineSettings(
            nodes,
            machine.pageBytes(),
            machine.initialOwner(),
            machine.node(),
            machine.network(),
            machine.networkSettings(),
            machine.transport(),
            machine.faults(),
            service);
    return new RunSettings(
        served, plain.protocol(), plain.protocolSettings(), plain.ordering(), plain.random());
  }

  static RunSettings settings(ProtocolDescriptor<?> protocol, String network, int nodes) {
    NetworkDescriptor kind = Networks.catalog().find(network);
    MachineSettings machine =
        new MachineSettings(
            nodes,
            PAGE_BYTES,
            InitialOwner.HOME,
            Settings.of(NodeCosts.PARAMETERS, Map.of("fault", "10us", "send", "5us")),
            kind,
            Settings.defaults(kind));
    return new RunSettings(
        machine, protocol, Settings.defaults(protocol), Ordering.TIMED, new RandomStreams(1, 0));
  }
}
