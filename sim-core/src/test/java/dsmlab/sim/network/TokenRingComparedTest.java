package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkBench.Arrival;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ring gives the times that a token gives which is walked from station to station. */
final class TokenRingComparedTest {

  private static final long MICRO = 1_000_000;
  private static final int NODES = 7;
  private static final int PACKETS = 400;
  private static final long HOP = MICRO;
  private static final int MTU = 64;

  private record Sent(long atPicos, int source, int destination, int bytes) {}

  private record Arrived(long atPicos, Sent packet) {}

  /** A ring by the letter: one loop, one hop at a time, with a byte per microsecond. */
  private static final class WalkedRing {

    private final TokenHold hold;
    private final TokenRelease release;
    private final List<ArrayDeque<Sent>> queues = new ArrayList<>();
    private final List<Arrived> arrivals = new ArrayList<>();
    private final int[] begun = new int[NODES];

    WalkedRing(TokenHold hold, TokenRelease release, List<Sent> load) {
      this.hold = hold;
      this.release = release;
      for (int node = 0; node < NODES; node++) {
        int source = node;
        queues.add(new ArrayDeque<>(load.stream().filter(p -> p.source() == source).toList()));
      }
    }

    List<Arrived> walk() {
      long now = 0;
      for (int node = 0; arrivals.size() < PACKETS; node = (node + 1) % NODES) {
        now = visit(node, now) + HOP;
      }
      return arrivals;
    }

    private boolean ready(int node, long now) {
      Sent first = queues.get(node).peek();
      return first != null && first.atPicos() <= now;
    }

    /** The time at which the token leaves a station that it reached at {@code now}. */
    private long visit(int node, long now) {
      long end = now;
      long leaves = now;
      boolean goesOn = ready(node, now);
      while (goesOn) {
        long start = end;
        end = sendFrame(node, start);
        leaves = release.picos(start, end, NODES * HOP);
        goesOn =
            switch (hold) {
              case PACKET -> begun[node] > 0;
              case FRAME -> false;
              case EXHAUSTIVE -> ready(node, end);
            };
      }
      return leaves;
    }

    private long sendFrame(int node, long start) {
      Sent packet = queues.get(node).element();
      int payload = Math.min(MTU, packet.bytes() - begun[node]);
      long end = start + payload * MICRO;
      begun[node] += payload;
      if (begun[node] == packet.bytes()) {
        begun[node] = 0;
        queues.get(node).remove();
        int hops = Math.floorMod(packet.destination() - node, NODES);
        arrivals.add(new Arrived(end + hops * HOP, packet));
      }
      return end;
    }
  }

  @ParameterizedTest(name = "hold {0}, release {1}, packets {2} us apart")
  @CsvSource({
    "PACKET, HEADER, 40",
    "PACKET, HEADER, 120",
    "FRAME, EARLY, 100",
    "FRAME, FRAME, 300",
    "EXHAUSTIVE, HEADER, 90",
    "EXHAUSTIVE, EARLY, 500"
  })
  void arrivalsAreThoseOfAWalkedToken(TokenHold hold, TokenRelease release, int apartMicros) {
    for (long seed = 0; seed < 5; seed++) {
      List<Sent> load = load(seed, apartMicros);
      assertThat(simulated(hold, release, load))
          .containsExactlyInAnyOrderElementsOf(new WalkedRing(hold, release, load).walk());
    }
  }

  private static List<Sent> load(long seed, int apartMicros) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("load");
    List<Sent> load = new ArrayList<>();
    long atPicos = 0;
    for (int i = 0; i < PACKETS; i++) {
      atPicos += random.nextLong(2 * apartMicros * MICRO);
      int source = random.nextInt(NODES);
      int destination = (source + 1 + random.nextInt(NODES - 1)) % NODES;
      load.add(new Sent(atPicos, source, destination, 1 + random.nextInt(3 * MTU)));
    }
    return load;
  }

  private static List<Arrived> simulated(TokenHold hold, TokenRelease release, List<Sent> load) {
    Map<String, String> texts =
        NetworkBench.texts(
            "bandwidth", "8Mbps",
            "ringLatency", "0",
            "stationLatency", "1us",
            "frameOverhead", "0",
            "mtu", MTU + "B",
            "tokenHold", hold.name().toLowerCase(Locale.ROOT),
            "tokenRelease", release.name().toLowerCase(Locale.ROOT));
    NetworkBench ring = new NetworkBench(Networks.catalog().find("token-ring"), NODES, 1, texts);
    load.forEach(packet ->
        ring.send(packet.atPicos(), packet.source(), packet.destination(), packet.bytes(), packet));
    ring.simulator.run();
    return ring.arrivals.stream().map(TokenRingComparedTest::arrived).toList();
  }

  private static Arrived arrived(Arrival arrival) {
    return new Arrived(arrival.atPicos(), (Sent) arrival.payload());
  }
}
