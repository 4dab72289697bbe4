package dsmlab.report.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.NodeLoad;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusyNodesTest {

  private static BusyNodes of(double... serviceNanos) {
    List<NodeLoad> nodes =
        IntStream.range(0, serviceNanos.length)
            .mapToObj(node -> new NodeLoad(node, 1, 1, serviceNanos[node], 1))
            .toList();
    RunResult run =
        new RunResult("d", Map.of("executionTime", 1000.0), nodes, List.of(), List.of());
    return BusyNodes.of(run).orElseThrow();
  }

  @Test
  void oneNodeThatNeverRestsIsABottleneck() {
    BusyNodes nodes = of(30, 920, 40, 50);

    assertThat(nodes.busiest().node()).isEqualTo(1);
    assertThat(nodes.busiestShare()).isEqualTo(0.92);
    assertThat(nodes.meanShare()).isEqualTo(0.26);
    assertThat(nodes.haveBottleneck()).isTrue();
  }

  @Test
  void neitherEqualNorIdleNodesAreBottlenecks() {
    assertThat(of(900, 920, 910, 880).haveBottleneck()).isFalse();
    assertThat(of(300, 10, 10, 10).haveBottleneck()).isFalse();
  }

  @Test
  void ofManyNodesTheBusiestAreDrawn() {
    double[] work = IntStream.range(0, 100).mapToDouble(node -> 1 + node).toArray();
    BusyNodes nodes = of(work);

    assertThat(nodes.isCut()).isTrue();
    assertThat(nodes.cutNote()).isEqualTo("rank among 100 nodes, the 64 busiest");
    assertThat(nodes.drawn()).hasSize(64).first().extracting(NodeLoad::node).isEqualTo(99);
  }

  @Test
  void workThatCostsNothingIsNotShown() {
    RunResult free =
        new RunResult(
            "d",
            Map.of("executionTime", 1000.0),
            List.of(new NodeLoad(0, 1, 1, 0, 1)),
            List.of(),
            List.of());

    assertThat(BusyNodes.of(free)).isEmpty();
  }
}
