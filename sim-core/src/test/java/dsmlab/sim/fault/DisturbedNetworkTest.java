package dsmlab.sim.fault;

import static dsmlab.sim.fault.FaultBench.MICRO;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.sim.NodeSet;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.Reordering;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What befalls packets, by plan and by the same draws for everybody. */
final class DisturbedNetworkTest {

  private static final int PACKETS = 1000;
  private static final List<String> ALL =
      IntStream.range(0, PACKETS).mapToObj(Integer::toString).toList();

  private static List<String> afterLoss(double probability) {
    return new FaultBench(new Loss(probability, Area.EVERYWHERE)).sendMany(PACKETS).payloads();
  }

  @Test
  void lossTakesAboutItsShare() {
    assertThat(afterLoss(0.1)).hasSizeBetween(860, 940);
    assertThat(afterLoss(0)).isEqualTo(ALL);
    assertThat(afterLoss(1)).isEmpty();
  }

  @Test
  void greaterLossTakesWhatASmallerOneTakesAndMore() {
    assertThat(afterLoss(0.05)).containsAll(afterLoss(0.2));
  }

  @Test
  void anotherEntryShiftsNobodysDraws() {
    FaultBench both =
        new FaultBench(new Duplication(0.5, 0, Area.EVERYWHERE), new Loss(0.1, Area.EVERYWHERE));
    assertThat(both.sendMany(PACKETS).payloads().stream().distinct()).isEqualTo(afterLoss(0.1));
  }

  @Test
  void fateOfAPacketDoesNotDependOnTheTimeAtWhichItIsSent() {
    FaultBench slow = new FaultBench(new Loss(0.1, Area.EVERYWHERE));
    for (int number = 0; number < PACKETS; number++) {
      slow.send(1000L * number, 0, 1, number);
    }
    assertThat(slow.payloads()).isEqualTo(afterLoss(0.1));
  }

  @Test
  void onlyPacketsOfTheAreaAreMeant() {
    Area area = new Area(NodeSet.of(0, 1), new Window(5 * MICRO, 30 * MICRO));
    FaultBench bench = new FaultBench(new Loss(1, area));
    bench.send(0, 0, 1, "lost");
    bench.send(0, 0, 2, "elsewhere");
    bench.send(20, 1, 0, "later");
    assertThat(bench.payloads()).containsExactly("elsewhere", "later");
    assertThat(bench.mishaps).containsExactly("loss lost");
  }

  @Test
  void duplicateArrivesAsLateAsIsPlanned() {
    FaultBench bench = new FaultBench(new Duplication(1, 7 * MICRO, Area.EVERYWHERE));
    bench.send(0, 0, 1, "a");
    bench.payloads();
    assertThat(bench.arrivals).containsExactly("10: 0>1 a", "17: 0>1 a");
  }

  @Test
  void delayKeepsTheOrder() {
    FaultBench bench =
        new FaultBench(new Delay(0.3, 20 * MICRO, Spread.EXPONENTIAL, Area.EVERYWHERE));
    assertThat(bench.sendMany(PACKETS).payloads()).isEqualTo(ALL);
    assertThat(bench.mishaps).allMatch(mishap -> mishap.startsWith("delay"));
  }

  @Test
  void reorderingLetsOthersPassAndTellsEachThatDoes() {
    FaultBench bench = new FaultBench(new Reordering(0.3, 20 * MICRO, Area.EVERYWHERE));
    List<String> payloads = bench.sendMany(PACKETS).payloads();
    assertThat(payloads).isNotEqualTo(ALL).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(bench.mishaps).isNotEmpty().allMatch(mishap -> mishap.startsWith("reordering"));
  }

  @Test
  void partsOfANetworkDoNotReachEachOtherUntilItHeals() {
    Partition partition = new Partition(List.of(NodeSet.of(0, 1)), new Window(0, 100 * MICRO));
    FaultBench bench = new FaultBench(partition);
    bench.send(0, 0, 1, "within");
    bench.send(0, 2, 3, "beyond");
    bench.send(0, 1, 2, "across");
    bench.send(95, 1, 2, "too-soon");
    bench.send(100, 1, 2, "healed");
    assertThat(bench.payloads()).containsExactly("within", "beyond", "healed");
    assertThat(bench.mishaps).containsExactly("partition across", "partition too-soon");
  }

  @Test
  void nothingReachesANodeThatIsDownOrLeavesIt() {
    FaultBench bench = new FaultBench(new Loss(0, Area.EVERYWHERE));
    bench.send(0, 0, 1, "under-way");
    bench.simulator.schedule(5 * MICRO, (_, _) -> bench.network.crashed(1), 0, null);
    bench.send(6, 1, 0, "from-it");
    bench.simulator.schedule(20 * MICRO, (_, _) -> bench.network.restarted(1), 0, null);
    bench.send(15, 0, 1, "back-in-time");
    assertThat(bench.payloads()).containsExactly("back-in-time");
    assertThat(bench.mishaps).containsExactly("crash from-it", "crash under-way");
  }
}
