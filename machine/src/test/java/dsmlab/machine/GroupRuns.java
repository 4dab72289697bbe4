package dsmlab.machine;

import dsmlab.program.ProcessView;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.vgroup.GroupSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Programs that use V groups, for tests: SUN workstations with 10 MHz on a 3 Mbit/s Ethernet. */
final class GroupRuns {

  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> network =
      new HashMap<>(Map.of("bandwidth", "3Mbps", "multicast", "hardware"));
  private Map<String, String> node = Map.of("send", "200us", "receive", "200us");
  private FaultPlan faults = FaultPlan.NONE;
  private int seed = 1;

  private GroupRuns() {}

  static GroupRuns on10MegahertzProcessors() {
    return new GroupRuns();
  }

  static GroupRuns on8MegahertzProcessors() {
    GroupRuns runs = new GroupRuns();
    runs.node = Map.of("send", "277us", "receive", "277us");
    return runs.with("call", "65us").with("handOver", "402us").with("packet", "362us");
  }

  GroupRuns with(String setting, String value) {
    groups.put(setting, value);
    return this;
  }

  GroupRuns withoutMulticast() {
    network.put("multicast", "unicast");
    return this;
  }

  GroupRuns seed(int other) {
    seed = other;
    return this;
  }

  GroupRuns with(Disturbance... disturbances) {
    faults = new FaultPlan(List.of(disturbances));
    return this;
  }

  /** Runs a process on each node. */
  RunResult run(int processes, Function<ProcessView, Object> body) {
    return run(processes, processes, body);
  }

  /** Runs processes that are dealt out to nodes in turn. */
  RunResult run(int nodes, int processes, Function<ProcessView, Object> body) {
    ProtocolDescriptor<?> protocol = Protocols.catalog().find("dynamic");
    RunSettings settings =
        new RunSettings(
            machine(nodes),
            protocol,
            Settings.defaults(protocol),
            Ordering.TIMED,
            new RandomStreams(seed, 0));
    List<String> users = List.of("ann", "bob");
    return Run.execute(
        settings, new ProgramWorkload("test", TestProgram.of(body), processes, users));
  }

  private MachineSettings machine(int nodes) {
    NetworkDescriptor ethernet = Networks.catalog().find("ethernet");
    return new MachineSettings(
        nodes,
        ProgramRuns.PAGE_BYTES,
        InitialOwner.HOME,
        Settings.of(NodeCosts.PARAMETERS, node),
        ethernet,
        Settings.of(ethernet.parameters(), network),
        TransportChoice.DATAGRAM,
        faults,
        IpcChoice.standard(),
        GroupSettings.of(Settings.of(GroupSettings.PARAMETERS, groups)),
        Optional.empty());
  }
}
