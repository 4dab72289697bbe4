package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.sim.NodeSet;
import dsmlab.sim.network.NetworkBench.Arrival;
import org.junit.jupiter.api.Test;

class ConstantNetworkTest {

  @Test
  void instantPacketsArriveAtTheMomentTheyAreSent() {
    NetworkBench bench = new NetworkBench("instant", 3);
    bench.send(7 * NetworkBench.MICRO, 0, 1, 4096);
    assertThat(bench.arrivalMicros()).containsExactly(7.0);
    assertThat(bench.network.lookaheadPicos()).isZero();
  }

  @Test
  void packetTakesTheLatencyAndItsBytesAtTheBandwidth() {
    NetworkBench bench = new NetworkBench("constant", 3, "latency", "100us", "bandwidth", "8Mbps");
    bench.send(0, 0, 1, 1024);
    bench.send(0, 2, 1, 0);
    assertThat(bench.arrivalMicros()).containsExactly(100.0, 1124.0);
  }

  @Test
  void packetsToOneNodeDoNotWaitForEachOther() {
    NetworkBench bench = new NetworkBench("constant", 3, "latency", "100us", "bandwidth", "8Mbps");
    bench.send(0, 0, 1, 1000);
    bench.send(0, 2, 1, 1000);
    assertThat(bench.arrivalMicros()).containsExactly(1100.0, 1100.0);
    assertThat(bench.network.utilisation(bench.simulator.nowPicos())).isZero();
  }

  @Test
  void smallPacketDoesNotOvertakeALargeOneBeforeIt() {
    NetworkBench bench = new NetworkBench("constant", 3, "latency", "100us", "bandwidth", "8Mbps");
    bench.send(0, 0, 1, 1000, "large");
    bench.send(0, 0, 1, 0, "small");
    bench.send(0, 0, 2, 0, "elsewhere");
    assertThat(bench.arrivalMicros()).containsExactly(100.0, 1100.0, 1100.0);
    assertThat(bench.arrivals.stream().map(Arrival::payload))
        .containsExactly("elsewhere", "large", "small");
  }

  @Test
  void multicastReachesAllAtTheSameTime() {
    NetworkBench bench =
        new NetworkBench(
            "constant", 4, "latency", "1us", "bandwidth", "8Mbps", "multicast", "hardware");
    bench.multicast(0, 2, NodeSet.of(0, 1, 3), 10, "letter");
    assertThat(bench.arrivalMicros()).containsExactly(11.0, 11.0, 11.0);
  }
}
