package dsmlab.sim.network;

import dsmlab.sim.NodeSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bursts and pauses of packets of all sizes between all nodes. */
final class RandomTraffic {

  /** What was sent. */
  record Sent(int number, int source, NodeSet destinations, int bytes) {}

  private static final int[] SIZES = {0, 0, 1, 46, 47, 64, 1499, 1500, 1501, 3000, 4096, 9001};

  final NetworkBench bench;
  final List<Sent> sent = new ArrayList<>();
  private final int nodes;
  private final SplittableRandom random;

  RandomTraffic(NetworkBench bench, int nodes, int packets, long seed) {
    this.bench = bench;
    this.nodes = nodes;
    this.random = new SplittableRandom(seed);
    long atPicos = 0;
    for (int number = 0; number < packets; number++) {
      atPicos += pausePicos();
      send(number, atPicos);
    }
  }

  private long pausePicos() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextLong(20 * NetworkBench.MICRO);
      case 2 -> random.nextLong(2_000 * NetworkBench.MICRO);
      default -> random.nextLong(20_000 * NetworkBench.MICRO);
    };
  }

  private void send(int number, long atPicos) {
    int source = random.nextInt(nodes);
    int bytes = SIZES[random.nextInt(SIZES.length)];
    if (bench.network.multicasts() && random.nextInt(3) == 0) {
      NodeSet destinations = others(source, 1 + random.nextInt(nodes - 1));
      Sent packet = add(number, source, destinations, bytes);
      bench.multicast(atPicos, source, destinations, bytes, packet);
    } else {
      NodeSet destinations = others(source, 1);
      Sent packet = add(number, source, destinations, bytes);
      destinations.forEach(to -> bench.send(atPicos, source, to, bytes, packet));
    }
  }

  private Sent add(int number, int source, NodeSet destinations, int bytes) {
    Sent packet = new Sent(number, source, destinations, bytes);
    sent.add(packet);
    return packet;
  }

  private NodeSet others(int source, int count) {
    int[] nodes = IntStream.range(0, this.nodes).filter(node -> node != source).toArray();
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i, nodes.length);
      int node = nodes[i];
      nodes[i] = nodes[other];
      nodes[other] = node;
    }
    return NodeSet.of(Arrays.copyOf(nodes, count));
  }
}
