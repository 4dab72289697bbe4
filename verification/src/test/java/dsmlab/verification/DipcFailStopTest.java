package dsmlab.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.IpcChoice;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.ProgramWorkload;
import dsmlab.machine.Run;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.machine.TransportChoice;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.NodeSet;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever machine of DIPC dies or is cut off, and whenever: every process that lives ends with the
 * right result or with an error that it has seen, in bounded time, and no history is wrong.
 */
class DipcFailStopTest {

  private static final int NODES = 4;
  private static final long MICRO = 1_000_000;
  private static final long DURATION_PICOS = 60_000 * MICRO;
  private static final double PATIENCE_NANOS = 60e9;

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyProcessThatLivesEndsRightOrSaysWhy(long seed) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("kill");
    String transport = seed % 2 == 0 ? "udp" : "tcp";
    RunSettings settings = settings(FaultPlan.of(disturbance(seed, random)), transport);
    ProgramDescriptor ledger = Programs.catalog().find("ledger");
    Settings small = Settings.of(ledger.parameters(), Map.of("lines", "6"));
    ProgramWorkload workload =
        new ProgramWorkload("ledger", ledger.create(small), NODES, List.of("alice"));

    RunResult result =
        Run.execute(settings, workload, new PromiseMonitor().andThen(new HistoryMonitor()));

    assertThat(result.metrics().get("executionTime")).isLessThan(PATIENCE_NANOS);
  }

  private static Disturbance disturbance(long seed, RandomGenerator random) {
    int node = random.nextInt(NODES);
    long from = random.nextLong(DURATION_PICOS);
    Window forEver = new Window(from, Long.MAX_VALUE);
    Window passing = new Window(from, from + random.nextLong(1, DURATION_PICOS));
    return switch ((int) (seed / 2 % 4)) {
      case 0 -> new Crash(node, forEver);
      case 1 -> new Crash(node, passing);
      case 2 -> new Partition(List.of(NodeSet.of(node)), passing);
      default -> new Loss(random.nextDouble(0.1), Area.EVERYWHERE);
    };
  }

  private static RunSettings settings(FaultPlan faults, String transport) {
    ProtocolDescriptor<?> protocol = Protocols.catalog().find("dipc");
    NetworkDescriptor network = Networks.catalog().find("constant");
    IpcDescriptor<?> dipc = IpcServices.catalog().find("dipc");
    MachineSettings machine =
        new MachineSettings(
            NODES,
            256,
            InitialOwner.CREATOR,
            Settings.of(NodeCosts.PARAMETERS, Map.of()),
            network,
            Settings.defaults(network),
            TransportChoice.DATAGRAM,
            faults,
            new IpcChoice(dipc, Settings.of(dipc.parameters(), Map.of("transport", transport))));
    Settings memory = Settings.of(protocol.parameters(), Map.of("timeout", "2s"));
    return new RunSettings(machine, protocol, memory, Ordering.TIMED, new RandomStreams(1, 0));
  }
}
