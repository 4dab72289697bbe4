package dsmlab.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointAlgorithm;
import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.checkpoint.CheckpointNode;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.checkpoint.StableStorage;
import dsmlab.checkpoint.library.CheckpointAlgorithms;
import dsmlab.machine.CheckpointChoice;
import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.MachineView;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.ProgramWorkload;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.Run;
import dsmlab.machine.RunFailure;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunSettings;
import dsmlab.machine.TransportChoice;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import it.unimi.dsi.fastutil.longs.LongList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of the shipped algorithms are consistent; those of broken ones are found out. */
class RecoveryLineTest {

  private static final int NODES = 3;
  private static final int MOMENTS = 8;
  private static final long RUN_PICOS = 8_000_000_000L;

  private static final Map<String, String> CHEAP =
      Map.of(
          "interval",
          "500us",
          "freeze",
          "1us",
          "context",
          "2us",
          "processBytes",
          "1KiB",
          "savePerKiB",
          "1us",
          "detection",
          "100us");

  private record Nothing() implements CheckpointMessage {}

  /** Every node saves itself by its own timer; how lines are chosen is another matter. */
  private record OwnTimers(Saving saving, Function<StableStorage, RecoveryLine> line)
      implements CheckpointAlgorithm<Nothing> {

    @Override
    public CheckpointNode<Nothing> node(CheckpointHost<Nothing> host) {
      return new CheckpointNode<>() {
        private long round;

        @Override
        public void onBegin() {
          round = host.lastRound();
          host.setTimer(host.intervalPicos() + host.self() * host.intervalPicos() / NODES, 0);
        }

        @Override
        public void onTimer(int purpose) {
          round++;
          host.save(round, saving);
          host.complete();
          host.setTimer(host.intervalPicos(), 0);
        }

        @Override
        public void onMessage(int sender, Nothing message) {
          throw new IllegalStateException("nobody sends anything");
        }
      };
    }

    @Override
    public RecoveryLine recoveryLine(StableStorage storage) {
      return line.apply(storage);
    }
  }

  private static CheckpointDescriptor<?> broken(
      Saving saving, Function<StableStorage, RecoveryLine> line) {
    return new CheckpointDescriptor<>(
        "broken", "Broken.", "test", List.of(), _ -> new OwnTimers(saving, line));
  }

  /** Whoever has crashed goes back alone. */
  private static RecoveryLine presentStates(StableStorage storage) {
    List<Checkpoint> states = new ArrayList<>();
    for (int node = 0; node < storage.nodes(); node++) {
      states.add(storage.present(node));
    }
    return new RecoveryLine(states);
  }

  private static RecoveryLine lastCheckpoints(StableStorage storage) {
    List<Checkpoint> states = new ArrayList<>();
    for (int node = 0; node < storage.nodes(); node++) {
      states.add(storage.checkpoints(node).getLast());
    }
    return new RecoveryLine(states);
  }

  static List<String> algorithms() {
    return CheckpointAlgorithms.catalog().ids();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void linesOfShippedAlgorithmsAreConsistent(String algorithm) {
    assertThat(findings(CheckpointAlgorithms.catalog().find(algorithm))).isEmpty();
  }

  @Test
  void goingBackAloneLeavesOrphans() {
    assertThat(findings(broken(Saving.LOGGED, RecoveryLineTest::presentStates)))
        .anyMatch(sentence -> sentence.contains("where it has received what node"));
  }

  @Test
  void theLastCheckpointsOfAllNodesHaveOrphans() {
    assertThat(findings(broken(Saving.LOGGED, RecoveryLineTest::lastCheckpoints)))
        .anyMatch(sentence -> sentence.contains("where it has received what node"));
  }

  @Test
  void theSameRoundOutOfStepHasOrphans() {
    assertThat(findings(broken(Saving.LOGGED, RecoveryLine::ofLastCommonRound)))
        .anyMatch(sentence -> sentence.contains("where it has received what node"));
  }

  @Test
  void savingWithoutDrainingFindsOpenTransactions() {
    assertThat(findings(broken(Saving.BLOCKING, RecoveryLine::latestConsistent)))
        .anyMatch(sentence -> sentence.contains("while a transaction is open on page"));
  }

  @Test
  void aSavedPageThatIsNotWhatWasStoredIsFoundOut() {
    RecoveryLineMonitor monitor = new RecoveryLineMonitor();
    RunMonitor forgetting =
        new RunMonitor() {
          @Override
          public boolean watches() {
            return true;
          }

          @Override
          public void pageSaved(
              MachineView machine, int node, long page, LongList saved, LongList stored) {
            LongList zeros = LongList.of(new long[saved.size()]);
            monitor.pageSaved(machine, node, page, zeros, stored);
          }
        };
    CheckpointDescriptor<?> algorithm = CheckpointAlgorithms.catalog().find("parallel-sync");
    Disturbance late = new Disturbance.Crash(0, new Window(RUN_PICOS, RUN_PICOS + 1));
    assertThatThrownBy(() -> run(algorithm, late, forgetting))
        .isInstanceOf(PromiseViolation.class)
        .hasMessageContaining("which is not what all stores have left in it");
  }

  /** What is found when a node crashes at some moments, each in a run of its own. */
  private static List<String> findings(CheckpointDescriptor<?> algorithm) {
    List<String> findings = new ArrayList<>();
    for (int moment = 1; moment <= MOMENTS; moment++) {
      long atPicos = RUN_PICOS / MOMENTS * moment;
      Disturbance crash =
          new Disturbance.Crash(moment % NODES, new Window(atPicos, atPicos + 100_000_000L));
      try {
        run(algorithm, crash, new RecoveryLineMonitor());
      } catch (PromiseViolation e) {
        findings.add(e.getMessage());
      } catch (RunFailure e) {
        assertThat(algorithm.id()).as(e.getMessage()).isEqualTo("broken");
      }
    }
    return findings;
  }

  private static void run(
      CheckpointDescriptor<?> algorithm, Disturbance crash, RunMonitor monitor) {
    NetworkDescriptor network = Networks.catalog().find("constant");
    ProtocolDescriptor<?> protocol = Protocols.catalog().find("improved-central");
    MachineSettings machine =
        new MachineSettings(
                NODES,
                256,
                InitialOwner.HOME,
                Settings.of(NodeCosts.PARAMETERS, Map.of("fault", "10us", "send", "5us")),
                network,
                Settings.defaults(network))
            .with(TransportChoice.DATAGRAM, FaultPlan.of(crash))
            .with(new CheckpointChoice(algorithm, Settings.of(algorithm.parameters(), CHEAP)));
    RandomStreams random = new RandomStreams(1, 0);
    RunSettings settings =
        new RunSettings(machine, protocol, Settings.defaults(protocol), Ordering.TIMED, random);
    try (Workload bank = bank(random)) {
      Run.execute(settings, bank, monitor);
    }
  }

  private static Workload bank(RandomStreams random) {
    var kind = ProgramWorkload.kind(Programs.catalog());
    var bank = kind.variants().orElseThrow().of("bank");
    Settings settings =
        Settings.of(
            bank.parameters(),
            Map.of("program", "bank", "processes", "3", "accounts", "5", "transfers", "40"));
    return bank.open(settings, new WorkloadContext(Path.of("."), random, Path.of(".")));
  }
}
