package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Protocols;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.Slowness;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Spread;
import dsmlab.sim.fault.Window;
import dsmlab.sim.transport.Transports;
import dsmlab.workload.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs in which something goes wrong end right, or with a sentence that says why. */
final class FaultPlanTest {

  private static final long MILLI = 1_000_000_000L;
  private static final TransportChoice RELIABLE =
      TransportChoice.ofDefaults(Transports.catalog().find("reliable"));

  static List<String> protocols() {
    return Protocols.catalog().ids();
  }

  private static RunSettings settings(
      String protocol, Ordering ordering, TransportChoice transport, Disturbance... entries) {
    RunSettings plain = TestRuns.settings(protocol, "constant", 3, ordering);
    MachineSettings machine = plain.machine().with(transport, FaultPlan.of(entries));
    return new RunSettings(
        machine, plain.protocol(), plain.protocolSettings(), ordering, plain.random());
  }

  private static RunResult run(
      Ordering ordering, TransportChoice transport, Disturbance... entries) {
    return Run.execute(
        settings("improved-central", ordering, transport, entries), TestRuns.conflicts(1, 3, 30));
  }

  /** Process 0 works for some time; process 1 writes to a page of its own; both meet or not. */
  private static ListWorkload apart(boolean barrier) {
    List<ListWorkload.Line> lines =
        new ArrayList<>(
            List.of(
                new ListWorkload.Line(0, Operation.WRITE, 0, 8),
                new ListWorkload.Line(0, Operation.WORK, 0, 100_000),
                new ListWorkload.Line(0, Operation.WRITE, 8, 8),
                new ListWorkload.Line(1, Operation.WORK, 0, 100_000)));
    if (barrier) {
      lines.add(new ListWorkload.Line(0, Operation.BARRIER, 1, 2));
      lines.add(new ListWorkload.Line(1, Operation.BARRIER, 1, 2));
    }
    return new ListWorkload(2, lines);
  }

  private static Crash crashOf(int node, long atPicos) {
    return new Crash(node, new Window(atPicos, Simulator.NEVER));
  }

  @ParameterizedTest
  @EnumSource(Ordering.class)
  void lossThatNothingHidesEndsTheRunWithASentence(Ordering ordering) {
    assertThatThrownBy(
            () -> run(ordering, TransportChoice.DATAGRAM, new Loss(0.2, Area.EVERYWHERE)))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageMatching(
            "the .+ about page \\d+ from node \\d to node \\d is lost by a loss of 20%, and "
                + "improved-central does not tolerate loss; 'machine.transport: reliable' hides it"
                + " \\(improved-central at .+\\)");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void reliableTransportFinishesWhatDatagramsDoNot(String protocol) {
    RunSettings settings =
        settings(protocol, Ordering.TIMED, RELIABLE, new Loss(0.1, Area.EVERYWHERE));
    RunResult result = Run.execute(settings, TestRuns.conflicts(1, 3, 30));
    assertThat(result.metrics().get("packets.lost")).isPositive();
    assertThat(result.metrics().get("transport.retransmissions")).isPositive();
  }

  @Test
  void planWithoutEffectChangesNothingButIsNoted() {
    RunResult plain = run(Ordering.TIMED, TransportChoice.DATAGRAM);
    RunResult planned =
        run(
            Ordering.TIMED,
            TransportChoice.DATAGRAM,
            crashOf(1, 1000 * 1000 * MILLI),
            new Partition(
                List.of(NodeSet.of(0)), new Window(1000 * 1000 * MILLI, Simulator.NEVER)));
    assertThat(planned.digest()).isEqualTo(plain.digest());
    assertThat(planned.metrics()).containsAllEntriesOf(plain.metrics());
    assertThat(planned.notes())
        .containsExactly(
            "the crash of node 1 from 1000s on never took effect",
            "the partition {0} from 1000s on never took effect");
  }

  @Test
  void withoutPlanAndTransportNothingIsCountedOfThem() {
    assertThat(run(Ordering.TIMED, TransportChoice.DATAGRAM).metrics().keySet())
        .noneMatch(name -> name.startsWith("packets.") || name.startsWith("transport."));
  }

  @Test
  void aCrashOnWhichNobodyDependsLetsTheOthersGoOn() {
    RunResult result =
        Run.execute(
            settings("dynamic", Ordering.TIMED, TransportChoice.DATAGRAM, crashOf(1, MILLI)),
            apart(false));
    assertThat(result.metrics())
        .containsEntry("crashes", 1.0)
        .containsEntry("processesCrashed", 1.0);
    assertThat(result.notes())
        .containsExactly("node 1 crashed at 1ms and ended 1 of the processes");
  }

  @Test
  void whoWaitsForACrashedProcessIsToldWhy() {
    RunSettings settings =
        settings("dynamic", Ordering.TIMED, TransportChoice.DATAGRAM, crashOf(1, MILLI));
    assertThatThrownBy(() -> Run.execute(settings, apart(true)))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageContaining("processes [0] wait for ever")
        .hasMessageContaining("node 1 crashed at 1ms and ended 1 of the processes");
  }

  @ParameterizedTest
  @EnumSource(Ordering.class)
  void messageToANodeThatCrashedIsNeverAnswered(Ordering ordering) {
    assertThatThrownBy(() -> run(ordering, TransportChoice.DATAGRAM, crashOf(0, MILLI / 10)))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageContaining("is lost by the crash of node 0")
        .hasMessageContaining("improved-central does not tolerate a crash; no transport hides it");
  }

  @Test
  void nodeThatIsBackWithoutMemoryEndsTheRunAtTheFirstMessageToIt() {
    Crash crash = new Crash(0, new Window(1, MILLI / 10));
    assertThatThrownBy(() -> run(Ordering.TIMED, TransportChoice.DATAGRAM, crash))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageContaining("to node 0 is lost by the crash of node 0");
  }

  @Test
  void transportThatGivesUpSaysSo() {
    Window longTime = new Window(0, 100_000 * MILLI);
    Partition partition = new Partition(List.of(NodeSet.of(0)), longTime);
    assertThatThrownBy(() -> run(Ordering.TIMED, RELIABLE, partition))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageContaining("giving up after 10 attempts, the last against the partition {0}")
        .hasMessageContaining("a longer 'timeout' or more 'attempts' may help");
  }

  @Test
  void slowNodeTakesSoManyTimesAsLong() {
    double usual = workTime();
    double slow = workTime(new Slowness(1, 3, Window.ALWAYS));
    double between = workTime(new Slowness(1, 3, new Window(0, 3 * MILLI)));
    assertThat(slow).isEqualTo(3 * usual);
    assertThat(between).isGreaterThan(usual).isLessThan(slow);
  }

  private static double workTime(Disturbance... entries) {
    List<ListWorkload.Line> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(new ListWorkload.Line(1, Operation.WORK, 0, 1000));
      lines.add(new ListWorkload.Line(1, Operation.READ, 4096, 8));
    }
    RunSettings settings = settings("dynamic", Ordering.TIMED, TransportChoice.DATAGRAM, entries);
    MachineSettings machine = settings.machine();
    MachineSettings homes =
        new MachineSettings(
                2,
                machine.pageBytes(),
                InitialOwner.HOME,
                machine.node(),
                machine.network(),
                machine.networkSettings())
            .with(machine.transport(), machine.faults());
    RunSettings own =
        new RunSettings(
            homes,
            settings.protocol(),
            settings.protocolSettings(),
            settings.ordering(),
            settings.random());
    return Run.execute(own, new ListWorkload(2, lines)).metrics().get("executionTime");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void runningAheadChangesNothingWhereThingsGoWrong(String protocol) {
    RunSettings settings =
        settings(
            protocol,
            Ordering.TIMED,
            RELIABLE,
            new Loss(0.1, Area.EVERYWHERE),
            new Delay(0.3, MILLI / 10, Spread.EXPONENTIAL, Area.EVERYWHERE),
            new Slowness(2, 4, new Window(2 * MILLI, 9 * MILLI)));
    for (int seed = 0; seed < 3; seed++) {
      ListWorkload workload = TestRuns.conflicts(seed, 4, 40);
      RunResult ahead = new TimedReplay(settings, Watchers.NOBODY, workload, true).run();
      RunResult stepwise = new TimedReplay(settings, Watchers.NOBODY, workload, false).run();
      assertThat(ahead).isEqualTo(stepwise);
    }
  }
}
