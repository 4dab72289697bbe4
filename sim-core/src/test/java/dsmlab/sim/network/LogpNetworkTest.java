package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.sim.network.NetworkBench.Arrival;
import org.junit.jupiter.api.Test;

class LogpNetworkTest {

  private static NetworkBench bench(String gap, String gapPerByte) {
    return new NetworkBench(
        "logp", 4, "overhead", "2us", "latency", "6us", "gap", gap, "gapPerByte", gapPerByte);
  }

  @Test
  void shortMessageTakesTheLatencyAndTheOverheadOnBothProcessors() {
    NetworkBench bench = bench("4us", "100ns");
    bench.send(0, 0, 1, 1);
    assertThat(bench.arrivalMicros()).containsExactly(6.0);
    assertThat(bench.network.sendOverheadPicos(1)).isEqualTo(2 * NetworkBench.MICRO);
    assertThat(bench.network.receiveOverheadPicos(4096)).isEqualTo(2 * NetworkBench.MICRO);
  }

  @Test
  void longMessageAddsTheGapPerByteAfterItsFirst() {
    NetworkBench bench = bench("4us", "100ns");
    bench.send(0, 0, 1, 4096);
    assertThat(bench.arrivalMicros()).containsExactly(6 + 409.5);
  }

  @Test
  void messagesOfOneSenderKeepTheGapWhereverTheyGo() {
    NetworkBench bench = bench("4us", "100ns");
    bench.send(0, 0, 1, 1);
    bench.send(0, 0, 2, 11);
    bench.send(0, 0, 3, 1);
    assertThat(bench.arrivalMicros()).containsExactly(6.0, 4 + 6 + 1.0, 4 + 5 + 6.0);
  }

  @Test
  void messagesToOneReceiverKeepTheGapWhoeverSendsThem() {
    NetworkBench bench = bench("4us", "100ns");
    bench.send(0, 0, 3, 11);
    bench.send(0, 1, 3, 1);
    bench.send(0, 2, 3, 1);
    assertThat(bench.arrivalMicros()).containsExactly(7.0, 11.0, 15.0);
    assertThat(bench.network.utilisation(26 * NetworkBench.MICRO)).isEqualTo(0.5);
  }

  @Test
  void differentPairsDoNotHinderEachOther() {
    NetworkBench bench = bench("4us", "100ns");
    bench.send(0, 0, 1, 1);
    bench.send(0, 2, 3, 1);
    assertThat(bench.arrivalMicros()).containsExactly(6.0, 6.0);
  }

  @Test
  void shortMessageThatReachesTheReceiverAsALongOneEndsComesAfterIt() {
    NetworkBench bench = bench("0", "1us");
    bench.send(0, 0, 1, 11, "long");
    bench.send(10 * NetworkBench.MICRO, 0, 1, 1, "short");
    assertThat(bench.arrivalMicros()).containsExactly(16.0, 16.0);
    assertThat(bench.arrivals.stream().map(Arrival::payload)).containsExactly("long", "short");
  }

  @Test
  void streamOfMessagesFlowsAtTheRateOfTheGap() {
    NetworkBench bench = bench("4us", "100ns");
    for (int i = 0; i < 1000; i++) {
      bench.send(0, 0, 1, 1);
    }
    assertThat(bench.arrivalMicros()).last().isEqualTo(6 + 999 * 4.0);
  }
}
