package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program does not bear ends its run with a sentence that names what went wrong. */
class UnborneFaultTest {

  private static final long MILLI = 1_000_000_000L;
  private static final int KEY = 7;

  /** Process 0 makes a semaphore, process 1 waits for it, and the last one is to wake that. */
  private static final Program WAKING =
      TestProgram.of(process -> {
        int id = process.semget(KEY, 1, IPC_CREAT | IPC_DIPC | 0666);
        process.barrier();
        if (process.index() == 1) {
          process.semop(id, new Sembuf(0, -1));
        } else if (process.index() == process.processes() - 1) {
          sleepAndWake(process, id);
        }
        return "";
      });

  private static void sleepAndWake(ProcessView process, int id) {
    process.compute(Duration.ofSeconds(3));
    process.semop(id, new Sembuf(0, 1));
  }

  private static FaultPlan crash(int node, long fromPicos, long toPicos) {
    return FaultPlan.of(new Crash(node, new Window(fromPicos, toPicos)));
  }

  /** The machine of the semaphore asks for ever whether the waiting machine still lives. */
  @Test
  void processThatOnlyTheDeadCouldWakeEndsTheRun() {
    FaultPlan plan = crash(2, 1000 * MILLI, Simulator.NEVER);
    assertThatThrownBy(() -> DipcRuns.udp(3).with(plan).run(WAKING))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageMatching(
            "processes \\[1] of test wait for ever: process 1 waits in semop.*; node 2 crashed at"
                + " 1s and ended 1 of the processes \\(dipc at .*\\)");
  }

  @Test
  void callThatFailsForACrashIsNamedTogetherWithIt() {
    FaultPlan plan = crash(0, 1000 * MILLI, Simulator.NEVER);
    assertThatThrownBy(() -> DipcRuns.udp(3).with(plan).run(WAKING))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageMatching(
            "process . fails with .*SystemCallFailed: semop.*; node 0 crashed at 1s.*");
  }

  @Test
  void callThatFailsForAPartitionIsNamedTogetherWithIt() {
    Disturbance apart =
        new Partition(List.of(NodeSet.of(0)), new Window(1000 * MILLI, Simulator.NEVER));
    assertThatThrownBy(() -> DipcRuns.udp(3).with(FaultPlan.of(apart)).run(WAKING))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageMatching(
            "process . fails with .*SystemCallFailed: semop.*; there was the partition \\{0} from"
                + " 1s on.*");
  }

  /** The memory of DIPC bears the crash; the service, which has lost its semaphores, does not. */
  @Test
  void serviceThatDoesNotBearACrashEndsTheRunWhenItIsNeededAgain() {
    IpcDescriptor<?> kdipc = IpcServices.catalog().find("kdipc");
    RunSettings memory =
        DipcRuns.udp(3)
            .withMemory("timeout", "1s")
            .with(crash(0, 1000 * MILLI, 1500 * MILLI))
            .settings();
    MachineSettings dipc = memory.machine();
    MachineSettings machine =
        new MachineSettings(
            dipc.nodes(),
            dipc.pageBytes(),
            dipc.initialOwner(),
            dipc.node(),
            dipc.network(),
            dipc.networkSettings(),
            dipc.transport(),
            dipc.faults(),
            new IpcChoice(kdipc, Settings.of(kdipc.parameters(), Map.of())));
    RunSettings settings =
        new RunSettings(
            machine,
            memory.protocol(),
            memory.protocolSettings(),
            memory.ordering(),
            memory.random());
    assertThatThrownBy(
            () -> Run.execute(settings, new ProgramWorkload("test", WAKING, 3, List.of("alice"))))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageContaining("by the crash of node 0, and kdipc does not tolerate a crash");
  }

  /** Process 3 is a client; the replicas on nodes 0 and 1 wait for what it still had to add. */
  @Test
  void replicasOfACounterGiveUpWhenAClientIsGone() {
    RunSettings plain = ProgramRuns.settings("dynamic", "constant", 4);
    MachineSettings machine =
        plain.machine().with(TransportChoice.DATAGRAM, crash(3, 15 * MILLI, Simulator.NEVER));
    RunSettings settings =
        new RunSettings(
            machine, plain.protocol(), plain.protocolSettings(), Ordering.TIMED, plain.random());
    RunResult result = Run.execute(settings, ProgramRuns.small("replicated-counter", 4));
    assertThat(result.notes())
        .anyMatch(note -> note.startsWith("process 0 gave up: Receive"))
        .anyMatch(note -> note.startsWith("process 1 gave up: Receive"));
  }

  @Test
  void noTransportIsRecommendedAgainstAPartitionThatNeverHeals() {
    RunSettings plain = TestRuns.settings("improved-central", "constant", 3, Ordering.TIMED);
    Window forEver = new Window(0, Simulator.NEVER);
    for (Window window : List.of(forEver, new Window(0, 1000 * MILLI))) {
      FaultPlan plan = FaultPlan.of(new Partition(List.of(NodeSet.of(1)), window));
      RunSettings settings =
          new RunSettings(
              plain.machine().with(TransportChoice.DATAGRAM, plan),
              plain.protocol(),
              plain.protocolSettings(),
              Ordering.TIMED,
              plain.random());
      String remedy =
          window.equals(forEver)
              ? "no transport hides it"
              : "'machine.transport: reliable' hides it";
      assertThatThrownBy(() -> Run.execute(settings, TestRuns.conflicts(1, 3, 30)))
          .isInstanceOf(PlannedFailure.class)
          .hasMessageContaining(remedy);
    }
  }
}
