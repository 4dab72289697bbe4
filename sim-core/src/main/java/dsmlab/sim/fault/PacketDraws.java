package dsmlab.sim.fault;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Disturbance.OfPackets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the entries of a plan draw for the packets from one node to another. Each packet costs each
 * entry two draws, whatever comes of them: the fate of the tenth packet on a way does not depend on
 * the protocol, nor on what happened to the nine before it, and a greater probability befalls the
 * packets of a smaller one and more.
 */
final class PacketDraws {

  private final List<Entry> entries = new ArrayList<>();

  /** An entry with its draws for the present packet. */
  private static final class Entry {

    private final int number;
    private final OfPackets disturbance;
    private final RandomGenerator random;
    private double chance;
    private double amount;

    Entry(int number, OfPackets disturbance, RandomGenerator random) {
      this.number = number;
      this.disturbance = disturbance;
      this.random = random;
    }
  }

  /** Whoever carries out what was drawn. */
  interface Taker {

    /**
     * An entry of the plan means the present packet.
     *
     * @param amount a number that was drawn evenly between 0 and 1
     */
    void take(int number, OfPackets disturbance, double amount);
  }

  PacketDraws(FaultPlan plan, RandomStreams streams, int source, int destination) {
    for (int number = 0; number < plan.disturbances().size(); number++) {
      if (plan.disturbances().get(number) instanceof OfPackets disturbance) {
        String name = plan.streamOf(number) + "." + source + "." + destination;
        entries.add(new Entry(number, disturbance, streams.stream(name)));
      }
    }
  }

  /** Draws for the next packet. */
  void next() {
    for (Entry entry : entries) {
      entry.chance = entry.random.nextDouble();
      entry.amount = entry.random.nextDouble();
    }
  }

  /** Tells the entries that mean the present packet, in the order of the plan. */
  void tell(int source, int destination, long nowPicos, Taker taker) {
    for (Entry entry : entries) {
      OfPackets disturbance = entry.disturbance;
      if (entry.chance < disturbance.probability()
          && disturbance.area().covers(source, destination, nowPicos)) {
        taker.take(entry.number, disturbance, entry.amount);
      }
    }
  }
}
