package dsmlab.cli.bench;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.Workloads;
import java.nio.file.Path;
import java.util.Map;

/** The machine and the programs of benchmarks: defaults on a constant network. */
public final class BenchmarkMachine {

  /** The size of its pages. */
  public static final int PAGE_BYTES = 4096;

  private static final RandomStreams RANDOM = new RandomStreams(1, 0);

  private BenchmarkMachine() {}

  /** A run of a protocol with its defaults. */
  public static RunSettings run(int nodes, ProtocolDescriptor<?> protocol) {
    NetworkDescriptor network = Networks.catalog().find("constant");
    MachineSettings machine =
        new MachineSettings(
            nodes,
            PAGE_BYTES,
            InitialOwner.HOME,
            Settings.of(NodeCosts.PARAMETERS, Map.of()),
            network,
            Settings.defaults(network));
    return new RunSettings(machine, protocol, Settings.defaults(protocol), Ordering.TIMED, RANDOM);
  }

  /** A generated program. */
  static Workload workload(String id, Map<String, String> given, Path spillDirectory) {
    WorkloadDescriptor descriptor = Workloads.catalog().find(id);
    WorkloadContext context = new WorkloadContext(Path.of(""), RANDOM, spillDirectory);
    return descriptor.open(Settings.of(descriptor.parameters(), given), context);
  }
}
