package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.sim.NodeSet;
import dsmlab.sim.network.NetworkBench.Arrival;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ring against what theory says of it: with 8 Mbit/s a byte is a microsecond. */
final class TokenRingNetworkTest {

  private static final long MICRO = 1_000_000;
  private static final int NODES = 10;
  private static final long HOP = 2 * MICRO;
  private static final long ROTATION = NODES * HOP;
  private static final int OVERHEAD = 5;

  private static NetworkBench ring(String... settings) {
    Map<String, String> texts =
        NetworkBench.texts("bandwidth", "8Mbps", "ringLatency", "10us", "stationLatency", "1us");
    texts.put("frameOverhead", OVERHEAD + "B");
    texts.putAll(NetworkBench.texts(settings));
    return new NetworkBench(Networks.catalog().find("token-ring"), NODES, 1, texts);
  }

  private static long frame(int bytes) {
    return (bytes + OVERHEAD) * MICRO;
  }

  @Test
  void aFrameWaitsForTheTokenAndTravelsToItsDestination() {
    NetworkBench ring = ring();
    ring.send(0, 3, 5, 100);
    ring.simulator.run();
    assertThat(ring.arrivals.getFirst().atPicos()).isEqualTo(3 * HOP + frame(100) + 2 * HOP);
  }

  @Test
  void aStationSeizesATokenThatPassesInTheSameInstant() {
    NetworkBench ring = ring();
    ring.send(3 * HOP + 7 * ROTATION, 3, 4, 100);
    ring.simulator.run();
    assertThat(ring.arrivals.getFirst().atPicos()).isEqualTo(4 * HOP + 7 * ROTATION + frame(100));
  }

  @Test
  void anIdleRingGivesAccessAfterHalfARotationOnAverage() {
    NetworkBench ring = ring();
    int samples = 1000;
    long apartPicos = 100 * ROTATION + ROTATION / samples;
    for (int i = 0; i < samples; i++) {
      ring.send(i * apartPicos, 4, 5, 1, i * apartPicos);
    }
    ring.simulator.run();
    double mean =
        ring.arrivals.stream()
            .mapToLong(arrival -> arrival.atPicos() - (Long) arrival.payload() - frame(1) - HOP)
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(ROTATION / 2.0, within(ROTATION / (double) samples));
  }

  @Test
  void aStationNearerToTheTokenOvertakesOneThatWaitsForLonger() {
    NetworkBench ring = ring();
    ring.send(0, 9, 0, 100);
    ring.send(HOP, 4, 0, 100);
    ring.send(2 * HOP, 1, 0, 100);
    ring.simulator.run();
    assertThat(ring.arrivals).extracting(Arrival::source).containsExactly(4, 9, 1);
  }

  @ParameterizedTest(name = "frames of {0} bytes")
  @CsvSource({"1000", "180", "1"})
  void aSingleSenderGetsItsFrameTimePerFrameAndRotation(int bytes) {
    NetworkBench ring = ring();
    int count = 50;
    for (int i = 0; i < count; i++) {
      ring.send(0, 0, 1, bytes);
    }
    ring.simulator.run();
    long cycle = Math.max(frame(bytes), ROTATION) + ROTATION;
    assertThat(ring.arrivals.getLast().atPicos())
        .isEqualTo((count - 1) * cycle + frame(bytes) + HOP);
    assertThat(ring.network.utilisation(count * cycle))
        .isCloseTo(frame(bytes) / (double) cycle, within(1e-12));
  }

  @ParameterizedTest(name = "{0}: {1} us for a long frame, {2} us for one shorter than the ring")
  @CsvSource({"header, 105, 40", "frame, 125, 46", "early, 105, 26"})
  void theTokenIsReleasedWhenWhatItWaitsForHasComeRound(
      String release, long longMicros, long shortMicros) {
    assertThat(cyclePicos(release, 80)).isEqualTo(longMicros * MICRO);
    assertThat(cyclePicos(release, 1)).isEqualTo(shortMicros * MICRO);
  }

  private static long cyclePicos(String release, int bytes) {
    NetworkBench ring = ring("tokenRelease", release);
    ring.send(0, 0, 1, bytes);
    ring.send(0, 0, 1, bytes);
    ring.simulator.run();
    return ring.arrivals.getLast().atPicos() - ring.arrivals.getFirst().atPicos();
  }

  @Test
  void aSaturatedRingServesItsStationsInTurnAndWastesOneRotationPerRound() {
    NetworkBench ring = ring();
    int rounds = 20;
    for (int round = 0; round < rounds; round++) {
      for (int node = NODES - 1; node >= 0; node--) {
        ring.send(0, node, (node + 1) % NODES, 200 + node);
      }
    }
    ring.simulator.run();
    for (int i = 0; i < ring.arrivals.size(); i++) {
      assertThat(ring.arrivals.get(i).source()).isEqualTo(i % NODES);
    }
    long framesPicos = 0;
    for (int node = 0; node < NODES; node++) {
      framesPicos += frame(200 + node);
    }
    long round = framesPicos + ROTATION;
    assertThat(ring.arrivals.get((rounds - 1) * NODES).atPicos())
        .isEqualTo((rounds - 1) * round + frame(200) + HOP);
    assertThat(ring.network.utilisation(rounds * round))
        .isCloseTo(framesPicos / (double) round, within(1e-12));
  }

  @Test
  void anExhaustiveStationKeepsTheTokenForWhatComesWhileItSends() {
    NetworkBench ring = ring("tokenHold", "exhaustive");
    ring.send(0, 0, 1, 100);
    ring.send(0, 1, 2, 100);
    ring.send(frame(100) - 1, 0, 2, 100);
    ring.simulator.run();
    assertThat(ring.arrivals).extracting(Arrival::source).containsExactly(0, 0, 1);
    assertThat(ring.network.counters()).containsEntry("frames", 3L).containsEntry("tokenHolds", 2L);
  }

  @Test
  void aPacketOfManyFramesIsSentInOneTokenHold() {
    NetworkBench ring = ring("mtu", "100B");
    ring.send(0, 0, 1, 250);
    ring.send(0, 1, 2, 10);
    ring.simulator.run();
    assertThat(ring.arrivals.getFirst().atPicos()).isEqualTo(2 * frame(100) + frame(50) + HOP);
    assertThat(ring.arrivals.getFirst().source()).isZero();
    assertThat(ring.network.counters()).containsEntry("frames", 4L).containsEntry("tokenHolds", 2L);
  }

  @Test
  void withATokenPerFrameAnotherStationSendsBetweenTheFramesOfAPacket() {
    NetworkBench ring = ring("mtu", "100B", "tokenHold", "frame");
    ring.send(0, 0, 1, 250);
    ring.send(0, 1, 2, 10);
    ring.simulator.run();
    assertThat(ring.arrivals).extracting(Arrival::source).containsExactly(1, 0);
    long shortFrame = Math.max(frame(10), ROTATION);
    long round = frame(100) + shortFrame + ROTATION;
    assertThat(ring.arrivals.getLast().atPicos())
        .isEqualTo(round + frame(100) + ROTATION + frame(50) + HOP);
  }

  @Test
  void oneFrameReachesAllDestinationsOfAMulticastOneAfterTheOther() {
    NetworkBench ring = ring("multicast", "hardware");
    ring.multicast(0, 0, NodeSet.of(2, 5, 9), 100, "all");
    ring.simulator.run();
    assertThat(ring.arrivals)
        .containsExactly(
            new Arrival(frame(100) + 2 * HOP, 0, 2, 100, "all"),
            new Arrival(frame(100) + 5 * HOP, 0, 5, 100, "all"),
            new Arrival(frame(100) + 9 * HOP, 0, 9, 100, "all"));
    assertThat(ring.network.counters()).containsEntry("frames", 1L);
  }

  @Test
  void anIdleRingHasNoEvents() {
    NetworkBench ring = ring();
    ring.send(1_000_000 * ROTATION, 0, 1, 10);
    ring.simulator.run();
    assertThat(ring.simulator.handledEvents()).isLessThan(6);
  }
}
