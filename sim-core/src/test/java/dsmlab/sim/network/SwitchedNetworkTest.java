package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.sim.NodeSet;
import dsmlab.sim.network.NetworkBench.Arrival;
import org.junit.jupiter.api.Test;

class SwitchedNetworkTest {

  /** 1 microsecond per byte; a frame of 100 bytes takes 110, a full one of 1000 takes 1010. */
  private static NetworkBench bench(String... more) {
    String[] settings = {
      "bandwidth",
      "8Mbps",
      "latency",
      "5us",
      "mtu",
      "1000B",
      "frameOverhead",
      "10B",
      "minimumPayload",
      "50B",
      "multicast",
      more.length > 0 ? more[0] : "unicast"
    };
    return new NetworkBench("switched", 5, settings);
  }

  @Test
  void frameIsStoredAndForwarded() {
    NetworkBench bench = bench();
    bench.send(0, 0, 1, 100);
    assertThat(bench.arrivalMicros()).containsExactly(110 + 5 + 110.0);
  }

  @Test
  void shortFrameIsFilledUp() {
    NetworkBench bench = bench();
    bench.send(0, 0, 1, 0);
    assertThat(bench.arrivalMicros()).containsExactly(60 + 5 + 60.0);
  }

  @Test
  void framesOfAPacketFollowEachOtherThroughTheSwitch() {
    NetworkBench bench = bench();
    bench.send(0, 0, 1, 2100);
    assertThat(bench.arrivalMicros()).containsExactly(1010 + 5 + 1010 + 1010 + 110.0);
  }

  @Test
  void packetOfExactlyTwoFramesHasNoThird() {
    NetworkBench bench = bench();
    bench.send(0, 0, 1, 2000);
    assertThat(bench.arrivalMicros()).containsExactly(1010 + 5 + 1010 + 1010.0);
  }

  @Test
  void twoSendersToOneReceiverQueueAtItsPort() {
    NetworkBench bench = bench();
    bench.send(0, 0, 2, 100);
    bench.send(0, 1, 2, 100);
    assertThat(bench.arrivalMicros()).containsExactly(225.0, 335.0);
    assertThat(bench.network.utilisation(440 * NetworkBench.MICRO)).isEqualTo(0.5);
  }

  @Test
  void twoSendersToDifferentReceiversDoNotHinderEachOther() {
    NetworkBench bench = bench();
    bench.send(0, 0, 2, 100);
    bench.send(0, 1, 3, 100);
    assertThat(bench.arrivalMicros()).containsExactly(225.0, 225.0);
  }

  @Test
  void packetsOfOneSenderQueueAtItsLink() {
    NetworkBench bench = bench();
    bench.send(0, 0, 2, 100);
    bench.send(0, 0, 3, 100);
    assertThat(bench.arrivalMicros()).containsExactly(225.0, 335.0);
  }

  @Test
  void bothDirectionsOfALinkAreIndependent() {
    NetworkBench bench = bench();
    bench.send(0, 0, 1, 100);
    bench.send(0, 1, 0, 100);
    assertThat(bench.arrivalMicros()).containsExactly(225.0, 225.0);
  }

  @Test
  void portServesFramesInTheOrderInWhichTheyComeAndNotInTheOrderOfPackets() {
    NetworkBench bench = bench();
    bench.send(0, 0, 2, 1100, "two frames");
    bench.send(600 * NetworkBench.MICRO, 1, 2, 450, "one frame");
    assertThat(bench.arrivalMicros())
        .containsExactly(1010 + 5 + 1010 + 460.0, 1010 + 5 + 1010 + 460 + 110.0);
    assertThat(bench.arrivals.stream().map(Arrival::payload))
        .containsExactly("one frame", "two frames");
  }

  @Test
  void multicastTakesTheSendersLinkOnceAndIsReplicatedAtThePorts() {
    NetworkBench bench = bench("hardware");
    bench.multicast(0, 0, NodeSet.of(1, 2, 3), 100, "letter");
    bench.send(0, 0, 4, 100);
    assertThat(bench.arrivalMicros()).containsExactly(225.0, 225.0, 225.0, 335.0);
  }

  @Test
  void portThatIsFedByManyIsAlwaysBusy() {
    NetworkBench bench = bench();
    for (int i = 0; i < 300; i++) {
      bench.send(0, i % 3, 4, 100);
    }
    assertThat(bench.arrivalMicros()).last().isEqualTo(115 + 300 * 110.0);
    assertThat(bench.network.utilisation(bench.simulator.nowPicos())).isGreaterThan(0.99);
  }
}
