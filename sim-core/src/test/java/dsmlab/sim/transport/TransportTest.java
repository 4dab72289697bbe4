package dsmlab.sim.transport;

import static dsmlab.sim.fault.FaultBench.MICRO;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.sim.NodeSet;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.Reordering;
import dsmlab.sim.fault.FaultBench;
import dsmlab.sim.fault.Spread;
import dsmlab.sim.fault.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What transports hide, what it costs, and when they give up. */
final class TransportTest {

  private static final int PACKETS = 300;
  private static final List<String> ALL =
      IntStream.range(0, PACKETS).mapToObj(Integer::toString).toList();
  private static final Map<String, String> QUICK =
      Map.of("timeout", "100us", "backoff", "1", "attempts", "40");
  private static final Disturbance[] EVERYTHING = {
    new Loss(0.3, Area.EVERYWHERE),
    new Duplication(0.3, 30 * MICRO, Area.EVERYWHERE),
    new Reordering(0.3, 50 * MICRO, Area.EVERYWHERE),
    new Delay(0.3, 20 * MICRO, Spread.UNIFORM, Area.EVERYWHERE)
  };

  @ParameterizedTest
  @ValueSource(strings = {"reliable", "stream"})
  void everythingArrivesOnceAndInOrderWhateverBefallsIt(String transport) {
    FaultBench bench = new FaultBench(transport, QUICK, EVERYTHING);
    assertThat(bench.sendMany(PACKETS).payloads()).isEqualTo(ALL);
    assertThat(bench.mishaps).isEmpty();
    assertThat(bench.network.counters().get("transport.retransmissions"))
        .isGreaterThan(PACKETS / 4L);
    assertThat(bench.network.counters().get("transport.duplicatesSuppressed")).isPositive();
  }

  @Test
  void withoutMishapsEachPacketCostsOneAcknowledgement() {
    FaultBench bench = new FaultBench("reliable", QUICK, new Loss(0, Area.EVERYWHERE));
    assertThat(bench.sendMany(PACKETS).payloads()).isEqualTo(ALL);
    assertThat(bench.network.counters())
        .containsEntry("transport.acks", (long) PACKETS)
        .containsEntry("transport.retransmissions", 0L)
        .containsEntry("transport.connections", 0L);
  }

  /** Lost are the second packet and the acknowledgement of the first: both are sent again. */
  @Test
  void processorsAreChargedForAcknowledgementsAndRepetitions() {
    Window second = new Window(15 * MICRO, 25 * MICRO);
    FaultBench bench =
        new FaultBench(
            "reliable",
            Map.of("timeout", "100us", "processing", "3us"),
            new Loss(1, new Area(NodeSet.empty(), second)));
    bench.send(0, 0, 1, "a");
    bench.send(6, 0, 1, "b");
    bench.send(250, 0, 1, "c");
    assertThat(bench.payloads()).containsExactly("a", "b", "c");
    assertThat(bench.network.counters())
        .containsEntry("transport.acks", 4L)
        .containsEntry("transport.retransmissions", 2L)
        .containsEntry("transport.duplicatesSuppressed", 1L);
    assertThat(bench.workPicos).containsExactly(5 * 3 * MICRO, 5 * 3 * MICRO, 0, 0);
  }

  @Test
  void transportGivesUpOnceAndForEverythingUnderWay() {
    Partition forEver = new Partition(List.of(NodeSet.of(0)), Window.ALWAYS);
    FaultBench bench = new FaultBench("reliable", Map.of("attempts", "3"), forEver);
    bench.send(0, 0, 1, "a");
    bench.send(1, 0, 1, "b");
    assertThat(bench.payloads()).isEmpty();
    assertThat(bench.mishaps).containsExactly("partition a", "partition b");
    assertThat(bench.network.counters()).containsEntry("transport.retransmissions", 4L);
  }

  @Test
  void aPacketWhoseAcknowledgementsAreLostIsNotGivenUp() {
    FaultBench bench =
        new FaultBench(
            "reliable",
            QUICK,
            new Loss(1, new Area(NodeSet.empty(), new Window(11 * MICRO, 900_000 * MICRO))));
    bench.send(0, 0, 1, "a");
    assertThat(bench.payloads()).containsExactly("a");
    assertThat(bench.mishaps).isEmpty();
  }

  @Test
  void afterGivingUpTheWayIsOpenForWhatComesLater() {
    Partition partition = new Partition(List.of(NodeSet.of(0)), new Window(0, 1000 * MICRO));
    Map<String, String> impatient = Map.of("timeout", "100us", "attempts", "2");
    FaultBench bench = new FaultBench("reliable", impatient, partition);
    bench.send(0, 0, 1, "early");
    bench.send(2000, 0, 1, "late");
    assertThat(bench.payloads()).containsExactly("late");
    assertThat(bench.mishaps).containsExactly("partition early");
  }

  @Test
  void aStreamOpensOneConnectionForEachPairAndEachExchange() {
    assertThat(connections("pair")).isEqualTo(1);
    assertThat(connections("exchange")).isEqualTo(2);
  }

  private static long connections(String connection) {
    FaultBench bench =
        new FaultBench(
            "stream",
            Map.of("connection", connection, "idle", "1ms"),
            new Loss(0, Area.EVERYWHERE));
    bench.send(0, 0, 1, "request");
    bench.send(100, 1, 0, "reply");
    bench.send(5000, 0, 1, "again");
    assertThat(bench.payloads()).containsExactly("request", "reply", "again");
    assertThat(bench.arrivals.getFirst()).startsWith("30:");
    return bench.network.counters().get("transport.connections");
  }

  @Test
  void aNodeThatWasDownIsReachedWhenItIsBack() {
    FaultBench bench = new FaultBench("reliable", QUICK, new Loss(0, Area.EVERYWHERE));
    bench.send(0, 0, 1, "before");
    bench.simulator.schedule(50 * MICRO, (_, _) -> bench.network.crashed(1), 0, null);
    bench.send(60, 0, 1, "meanwhile");
    bench.simulator.schedule(500 * MICRO, (_, _) -> bench.network.restarted(1), 0, null);
    bench.send(700, 1, 0, "new-life");
    assertThat(bench.payloads()).containsExactly("before", "meanwhile", "new-life");
  }

  /** The second packet is there and acknowledged, but cannot be delivered before the first. */
  @Test
  void whatACrashedNodeHadTakenTooEarlyIsSentAgain() {
    Window first = new Window(0, 15 * MICRO);
    FaultBench bench =
        new FaultBench("reliable", QUICK, new Loss(1, new Area(NodeSet.empty(), first)));
    bench.send(0, 0, 1, "a");
    bench.send(20, 0, 1, "b");
    bench.simulator.schedule(50 * MICRO, (_, _) -> bench.network.crashed(1), 0, null);
    bench.simulator.schedule(60 * MICRO, (_, _) -> bench.network.restarted(1), 0, null);
    bench.send(900, 0, 1, "c");
    assertThat(bench.payloads()).containsExactly("a", "b", "c");
  }

  @Test
  void whatACrashedNodeHadUnderWayIsLost() {
    FaultBench bench = new FaultBench("reliable", QUICK, new Loss(0, Area.EVERYWHERE));
    bench.send(0, 0, 1, "a");
    bench.simulator.schedule(5 * MICRO, (_, _) -> bench.network.crashed(0), 0, null);
    assertThat(bench.payloads()).isEmpty();
    assertThat(bench.mishaps).containsExactly("crash a");
  }
}
