package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dsmlab.sim.NodeSet;
import dsmlab.sim.network.NetworkBench.Arrival;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in microseconds: propagation 5, gap 9.6, slot 51.2, jam 3.2, and 0.8 for each byte. */
class EthernetNetworkTest {

  private static final NetworkDescriptor ETHERNET = Networks.catalog().find("ethernet");
  private static final double PROPAGATION = 5;
  private static final double GAP = 9.6;
  private static final double SLOT = 51.2;
  private static final double SHORTEST = (46 + 26) * 0.8;
  private static final double LONGEST = (1500 + 26) * 0.8;
  private static final long PROPAGATION_PICOS = 5 * NetworkBench.MICRO;

  private static NetworkBench bench(int nodes, String... settings) {
    return new NetworkBench("ethernet", nodes, settings);
  }

  private static void requireMicros(List<Double> actual, double... expected) {
    assertThat(actual.stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(expected, within(1e-6));
  }

  private static long count(NetworkBench bench, String counter) {
    return bench.network.counters().get(counter);
  }

  @Test
  void frameOnASilentBusTakesItsLengthAndThePropagation() {
    NetworkBench bench = bench(3);
    bench.send(0, 0, 1, 0);
    requireMicros(bench.arrivalMicros(), SHORTEST + PROPAGATION);
    assertThat(bench.network.counters())
        .isEqualTo(Map.of("frames", 1L, "collisions", 0L, "excessiveCollisions", 0L));
  }

  @Test
  void pageIsDeliveredWithItsLastFrame() {
    NetworkBench bench = bench(3);
    bench.send(0, 0, 1, 4096);
    double last = (1096 + 26) * 0.8;
    requireMicros(bench.arrivalMicros(), LONGEST + GAP + LONGEST + GAP + last + PROPAGATION);
    assertThat(count(bench, "frames")).isEqualTo(3);
  }

  @Test
  void singleSenderKeepsTheBusBusyButForTheGaps() {
    NetworkBench bench = bench(2);
    int packets = 1000;
    for (int i = 0; i < packets; i++) {
      bench.send(0, 0, 1, 1500);
    }
    double end = packets * LONGEST + (packets - 1) * GAP + PROPAGATION;
    assertThat(bench.arrivalMicros().getLast()).isCloseTo(end, within(1e-6));
    assertThat(bench.network.utilisation(bench.simulator.nowPicos()))
        .isCloseTo(LONGEST / (LONGEST + GAP), within(1e-4));
    assertThat(count(bench, "collisions")).isZero();
  }

  @Test
  void oneFrameReachesAllDestinationsOfAMulticast() {
    NetworkBench bench = bench(4, "multicast", "hardware");
    bench.multicast(0, 2, NodeSet.of(0, 1, 3), 100, "letter");
    double arrival = 126 * 0.8 + PROPAGATION;
    requireMicros(bench.arrivalMicros(), arrival, arrival, arrival);
    assertThat(count(bench, "frames")).isEqualTo(1);
  }

  @Test
  void stationThatHearsTheBusWaitsForSilenceAndTheGap() {
    NetworkBench bench = bench(3);
    bench.send(0, 0, 2, 1500);
    bench.send(PROPAGATION_PICOS + 1, 1, 2, 0);
    double first = LONGEST + PROPAGATION;
    requireMicros(bench.arrivalMicros(), first, first + GAP + SHORTEST + PROPAGATION);
    assertThat(count(bench, "collisions")).isZero();
  }

  @Test
  void stationThatBeginsBeforeItHearsTheBusCollides() {
    for (long atPicos : new long[] {0, 1, PROPAGATION_PICOS}) {
      NetworkBench bench = bench(3);
      bench.send(0, 0, 2, 0);
      bench.send(atPicos, 1, 2, 0);
      bench.simulator.run();
      assertThat(count(bench, "collisions")).isPositive();
      assertThat(bench.arrivals).hasSize(2);
    }
  }

  @Test
  void afterACollisionTheStationsTryAgainInMultiplesOfTheSlot() {
    NetworkBench bench = bench(3);
    bench.send(0, 0, 2, 0);
    bench.send(0, 1, 2, 0);
    List<Double> arrivals = bench.arrivalMicros();
    double jamEnd = PROPAGATION + 3.2;
    double atOnce = jamEnd + PROPAGATION + GAP + SHORTEST + PROPAGATION;
    double afterASlot = jamEnd + SLOT + SHORTEST + PROPAGATION;
    assertThat(count(bench, "collisions")).isEqualTo(1);
    assertThat(arrivals.getFirst()).isEqualTo(atOnce);
    assertThat(arrivals.getLast()).isEqualTo(atOnce + GAP + SHORTEST + PROPAGATION);
    assertThat(atOnce - SHORTEST - PROPAGATION).isLessThan(afterASlot - SHORTEST - PROPAGATION);
  }

  @Test
  void stationsThatWaitForTheSameFrameCollideWhenItEnds() {
    NetworkBench bench = bench(4);
    bench.send(0, 0, 3, 1500);
    bench.send(100 * NetworkBench.MICRO, 1, 3, 0);
    bench.send(200 * NetworkBench.MICRO, 2, 3, 0);
    bench.simulator.run();
    assertThat(bench.arrivals).hasSize(3);
    assertThat(count(bench, "collisions")).isPositive();
  }

  @Test
  void senderOfManyFramesContendsWithThoseThatWait() {
    List<Object> first = new ArrayList<>();
    for (long seed = 0; seed < 20; seed++) {
      NetworkBench bench = new NetworkBench(ETHERNET, 3, seed, Map.of());
      bench.send(0, 0, 2, 15_000, "ten frames");
      bench.send(100 * NetworkBench.MICRO, 1, 2, 0, "one frame");
      bench.simulator.run();
      assertThat(count(bench, "collisions")).isPositive();
      first.add(bench.arrivals.getFirst().payload());
    }
    assertThat(first).contains("one frame");
  }

  /**
   * Two stations collide once, then with probability 1/2, and once more with 1/4, 1/8...: together
   * 1 + 1/2 + 1/8 + 1/64 + 1/1024 + ... = 1.6416 times.
   */
  @Test
  void twoStationsCollideAsOftenAsTheBackOffPredicts() {
    NetworkBench bench = bench(3);
    int meetings = 20_000;
    for (int i = 0; i < meetings; i++) {
      bench.send(i * 100_000L * NetworkBench.MICRO, 0, 2, 0);
      bench.send(i * 100_000L * NetworkBench.MICRO, 1, 2, 0);
    }
    bench.simulator.run();
    double perMeeting = count(bench, "collisions") / (double) meetings;
    assertThat(perMeeting).isCloseTo(1.6416, within(0.02));
  }

  /** What saturated stations did within some seconds. */
  private record Saturated(double efficiency, double fairness, NetworkBench bench) {}

  private static Saturated saturated(int stations, int bytes, int seconds, String... settings) {
    NetworkBench bench = bench(stations + 1, settings);
    long[] frames = new long[stations];
    bench.listener =
        arrival -> {
          frames[arrival.source()]++;
          bench.network.transmit(arrival.source(), stations, bytes, "packet");
        };
    for (int station = 0; station < stations; station++) {
      bench.send(0, station, stations, bytes);
      bench.send(0, station, stations, bytes);
    }
    while (bench.simulator.nowPicos() < seconds * 1_000_000L * NetworkBench.MICRO) {
      bench.simulator.step();
    }
    double carried = Arrays.stream(frames).sum() * (bytes + 26) * 0.8;
    return new Saturated(carried / (seconds * 1e6), fairness(frames), bench);
  }

  /** Jain's index: 1 when all are equal, 1/n when one has everything. */
  private static double fairness(long[] frames) {
    double sum = Arrays.stream(frames).sum();
    double squares = Arrays.stream(frames).mapToDouble(n -> (double) n * n).sum();
    return sum * sum / (frames.length * squares);
  }

  /** Metcalfe and Boggs 1976, section 6: frame / (frame + contention slots until one succeeds). */
  private static double metcalfeBoggs(int stations, int bytes) {
    double acquisition = Math.pow(1 - 1.0 / stations, stations - 1);
    double contention = (1 - acquisition) / acquisition * SLOT;
    double frame = (bytes + 26) * 0.8;
    return frame / (frame + contention);
  }

  /**
   * The formula lets every station try with the best probability in each slot, so that a collision
   * costs a slot. With back-off the station that has just sent comes first for a while, and a
   * collision costs less than half a slot: the efficiency lies above the formula, little for long
   * frames.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 1500, 0.04",
    "5, 1500, 0.04",
    "10, 1500, 0.04",
    "32, 1500, 0.03",
    "5, 494, 0.12",
    "10, 494, 0.12",
    "32, 494, 0.08",
  })
  void saturatedStationsUseTheBusAboutAsMetcalfeAndBoggsSay(
      int stations, int bytes, double tolerance) {
    double efficiency = saturated(stations, bytes, 10).efficiency();
    double theory = metcalfeBoggs(stations, bytes);
    assertThat(efficiency).isBetween(theory, theory + tolerance);
  }

  @Test
  void moreStationsAndShorterFramesWasteMoreOfTheBus() {
    double best = 1;
    for (int stations : new int[] {1, 4, 16, 64}) {
      double longFrames = saturated(stations, 1500, 5).efficiency();
      double shortFrames = saturated(stations, 46, 2).efficiency();
      assertThat(shortFrames).isLessThan(longFrames);
      assertThat(longFrames).isLessThan(best);
      best = longFrames;
    }
  }

  @Test
  void saturatedStationsShareTheBusFairlyInTheLongRun() {
    Saturated run = saturated(8, 500, 60);
    assertThat(run.fairness()).isGreaterThan(0.98);
  }

  /** The capture effect: who has just sent draws from few slots and beats who has often lost. */
  @Test
  void frameThatUsedUpItsAttemptsStartsOverAndIsNotLost() {
    NetworkBench bench = bench(3);
    int packets = 5_000;
    for (int i = 0; i < packets; i++) {
      bench.send(0, 0, 2, 0);
      bench.send(0, 1, 2, 0);
    }
    bench.simulator.run();
    assertThat(bench.arrivals).hasSize(2 * packets);
    assertThat(count(bench, "excessiveCollisions")).isPositive();
  }

  @Test
  void anotherSeedGivesOtherCollisions() {
    List<List<Arrival>> runs = LongStream.range(0, 4).mapToObj(EthernetNetworkTest::crowd).toList();
    assertThat(runs).doesNotHaveDuplicates();
    assertThat(crowd(2)).isEqualTo(runs.get(2));
  }

  private static List<Arrival> crowd(long seed) {
    NetworkBench bench = new NetworkBench(ETHERNET, 6, seed, Map.of());
    for (int station = 0; station < 5; station++) {
      bench.send(0, station, 5, 100);
    }
    bench.simulator.run();
    return bench.arrivals;
  }

  @Test
  void settingsThatHideCollisionsAreRefused() {
    assertThatThrownBy(() -> bench(2, "propagation", "29us", "slotTime", "100us"))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "propagation 29us is too long: a collision would come back after the shortest frame; "
                + "expected at most 28.799999us");
    assertThatThrownBy(() -> bench(2, "propagation", "25us"))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "propagation 25us is too long: a collision would come back after the shortest slot; "
                + "expected at most 24us");
  }
}
