package dsmlab.sim.network;

import static dsmlab.sim.network.NetworkBench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.network.NetworkBench.Arrival;
import dsmlab.sim.network.RandomTraffic.Sent;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered network promises, with its defaults and with settings at the edge. */
class NetworkContractTest {

  private static final int NODES = 6;
  private static final int PACKETS = 500;
  private static final int SEEDS = 5;

  /** A network with settings. */
  private record Kind(NetworkDescriptor descriptor, Map<String, String> settings) {

    NetworkBench bench(long seed) {
      return new NetworkBench(descriptor, NODES, seed, settings);
    }

    RandomTraffic traffic(long seed) {
      return new RandomTraffic(bench(seed), NODES, PACKETS, seed);
    }

    @Override
    public String toString() {
      return descriptor.id() + settings;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.concat(
        Networks.catalog().entries().stream().flatMap(NetworkContractTest::kindsOf),
        Stream.of(
            kind("constant", "latency", "0", "bandwidth", "1Mbps"),
            kind("logp", "gap", "0", "gapPerByte", "1us"),
            kind("logp", "latency", "0", "gap", "1ms", "gapPerByte", "0"),
            kind("switched", "latency", "0", "minimumPayload", "0", "frameOverhead", "0"),
            kind("switched", "bandwidth", "1Mbps", "mtu", "9B", "frameOverhead", "1B"),
            kind("ethernet", "propagation", "0", "interframeGap", "0", "jam", "0"),
            kind("ethernet", "propagation", "24us", "mtu", "100B"),
            kind("ethernet", "bandwidth", "100Mbps", "propagation", "1us", "slotTime", "5.12us"),
            kind("token-ring", "ringLatency", "0", "stationLatency", "0", "frameOverhead", "0"),
            kind("token-ring", "tokenHold", "frame", "tokenRelease", "early", "mtu", "99B"),
            kind("token-ring", "tokenHold", "exhaustive", "tokenRelease", "frame")));
  }

  private static Stream<Kind> kindsOf(NetworkDescriptor descriptor) {
    boolean chooses = descriptor.parameters().stream().anyMatch(p -> p.name().equals("multicast"));
    return chooses
        ? Stream.of(
            kind(descriptor.id(), "multicast", "hardware"),
            kind(descriptor.id(), "multicast", "unicast"))
        : Stream.of(kind(descriptor.id()));
  }

  private static Kind kind(String id, String... settings) {
    return new Kind(Networks.catalog().find(id), texts(settings));
  }

  private static void everySeed(Kind kind, Consumer<RandomTraffic> check) {
    for (long seed = 0; seed < SEEDS; seed++) {
      check.accept(kind.traffic(seed));
    }
  }

  @Test
  void catalogListsTheSimplestFirst() {
    assertThat(Networks.catalog().ids())
        .containsExactly("instant", "constant", "logp", "ethernet", "token-ring", "switched");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPacketArrivesOnceAtEachOfItsDestinationsAndNowhereElse(Kind kind) {
    everySeed(
        kind,
        traffic -> {
          traffic.bench.simulator.run();
          Map<Object, List<Arrival>> arrivals =
              traffic.bench.arrivals.stream().collect(Collectors.groupingBy(Arrival::payload));
          assertThat(arrivals).hasSize(PACKETS);
          for (Sent packet : traffic.sent) {
            requireExactly(packet, arrivals.getOrDefault(packet, List.of()));
          }
        });
  }

  private static void requireExactly(Sent packet, List<Arrival> arrivals) {
    NodeSet reached = NodeSet.of(arrivals.stream().mapToInt(Arrival::destination).toArray());
    assertThat(reached).isEqualTo(packet.destinations());
    assertThat(arrivals).hasSize(packet.destinations().size());
    for (Arrival arrival : arrivals) {
      assertThat(arrival.source()).isEqualTo(packet.source());
      assertThat(arrival.bytes()).isEqualTo(packet.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void packetsBetweenTwoNodesArriveInTheOrderInWhichTheyWereSent(Kind kind) {
    everySeed(
        kind,
        traffic -> {
          traffic.bench.simulator.run();
          Map<List<Integer>, Integer> last = new HashMap<>();
          for (Arrival arrival : traffic.bench.arrivals) {
            int number = ((Sent) arrival.payload()).number();
            List<Integer> channel = List.of(arrival.source(), arrival.destination());
            assertThat(last.getOrDefault(channel, -1)).isLessThan(number);
            last.put(channel, number);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sameSeedGivesTheSameArrivals(Kind kind) {
    RandomTraffic first = kind.traffic(3);
    RandomTraffic second = kind.traffic(3);
    first.bench.simulator.run();
    second.bench.simulator.run();
    assertThat(second.bench.arrivals).isEqualTo(first.bench.arrivals);
    assertThat(second.bench.network.counters()).isEqualTo(first.bench.network.counters());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingReachesANodeBeforeTheTimeThatTheLookaheadPromises(Kind kind) {
    everySeed(kind, traffic -> assertThat(earlyArrivals(traffic, 0)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void longerLookaheadWouldBeBroken(Kind kind) {
    List<Arrival> early = new ArrayList<>();
    everySeed(kind, traffic -> early.addAll(earlyArrivals(traffic, 1)));
    assertThat(early).isNotEmpty();
  }

  /**
   * What arrives at a node before the time up to which its process could have run ahead at some
   * earlier moment, were the lookahead longer by some picoseconds.
   */
  private static List<Arrival> earlyArrivals(RandomTraffic traffic, long longerPicos) {
    NetworkBench bench = traffic.bench;
    long[] horizons = new long[NODES];
    List<Arrival> early = new ArrayList<>();
    bench.listener =
        arrival -> {
          if (arrival.atPicos() < horizons[arrival.destination()]) {
            early.add(arrival);
          }
        };
    long lookaheadPicos = bench.network.lookaheadPicos() + longerPicos;
    while (bench.simulator.nextEventPicos() != Simulator.NEVER) {
      long reachablePicos = bench.simulator.nextEventPicos() + lookaheadPicos;
      for (int node = 0; node < NODES; node++) {
        long horizon = Math.min(bench.simulator.nextEventPicosAt(node), reachablePicos);
        horizons[node] = Math.max(horizons[node], horizon);
      }
      bench.simulator.step();
    }
    return early;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void packetIsNeverFasterThanAnEmptyOne(Kind kind) {
    long empty = travelPicos(kind, 0);
    for (int bytes : new int[] {1, 100, 1500, 1501, 100_000}) {
      assertThat(travelPicos(kind, bytes)).isGreaterThanOrEqualTo(empty);
    }
  }

  private static long travelPicos(Kind kind, int bytes) {
    NetworkBench bench = kind.bench(1);
    bench.send(0, 0, 1, bytes);
    bench.simulator.run();
    return bench.arrivals.getFirst().atPicos();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void utilisationIsAShare(Kind kind) {
    everySeed(
        kind,
        traffic -> {
          assertThat(traffic.bench.network.utilisation(0)).isZero();
          traffic.bench.simulator.run();
          long elapsedPicos = traffic.bench.simulator.nowPicos();
          assertThat(traffic.bench.network.utilisation(elapsedPicos)).isBetween(0.0, 1.0);
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void multicastIsRefusedWhereThereIsNone(Kind kind) {
    Network network = kind.bench(1).network;
    if (!network.multicasts()) {
      assertThatThrownBy(() -> network.multicast(0, NodeSet.of(1, 2), 10, "letter"))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void processorsAreNeverBusyForLessThanNothing(Kind kind) {
    Network network = kind.bench(1).network;
    for (int bytes : new int[] {0, 1, 5000}) {
      assertThat(network.sendOverheadPicos(bytes)).isNotNegative();
      assertThat(network.receiveOverheadPicos(bytes)).isNotNegative();
    }
  }

  @Test
  void descriptorsAreComplete() {
    for (NetworkDescriptor descriptor : Networks.catalog().entries()) {
      assertThat(descriptor.summary()).endsWith(".");
      assertThat(descriptor.source()).isNotBlank();
      assertThat(descriptor.parameters())
          .allSatisfy(parameter -> assertThat(parameter.description()).endsWith("."));
      assertThat(Settings.defaults(descriptor).texts()).hasSize(descriptor.parameters().size());
    }
  }
}
