package dsmlab.sim.fault;

import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Units;
import java.math.BigDecimal;
import java.util.List;

/** One entry of a plan. */
public sealed interface Disturbance {

  /** The type by which scenarios name it. */
  String type();

  /** What it does, to follow "by". */
  String words();

  /** The highest node that it names, or -1. */
  int lastNode();

  /** What happens to packets at random. */
  sealed interface OfPackets extends Disturbance {

    /** How likely each packet is meant, 0 to 1. */
    double probability();

    /** Where and when. */
    Area area();

    @Override
    default int lastNode() {
      return lastOf(area().between());
    }
  }

  /** Packets vanish. */
  record Loss(double probability, Area area) implements OfPackets {
    @Override
    public String type() {
      return "loss";
    }

    @Override
    public String words() {
      return "a loss of " + percent(probability) + area;
    }
  }

  /**
   * Packets arrive twice.
   *
   * @param laterPicos how long after the first the second arrives
   */
  record Duplication(double probability, long laterPicos, Area area) implements OfPackets {
    @Override
    public String type() {
      return "duplication";
    }

    @Override
    public String words() {
      return "a duplication of " + percent(probability) + area;
    }
  }

  /**
   * Packets are held back, and later ones may overtake them.
   *
   * @param delayPicos how long at most; the time is drawn evenly
   */
  record Reordering(double probability, long delayPicos, Area area) implements OfPackets {
    @Override
    public String type() {
      return "reordering";
    }

    @Override
    public String words() {
      return "a reordering of " + percent(probability) + area;
    }
  }

  /** Packets are late, but stay in order. */
  record Delay(double probability, long delayPicos, Spread spread, Area area) implements OfPackets {
    @Override
    public String type() {
      return "delay";
    }

    @Override
    public String words() {
      return "a delay of %s for %s%s"
          .formatted(Units.durationText(delayPicos), percent(probability), area);
    }
  }

  /** The network falls into parts; nodes in no group are a part of their own together. */
  record Partition(List<NodeSet> groups, Window window) implements Disturbance {

    public Partition {
      groups = List.copyOf(groups);
    }

    @Override
    public String type() {
      return "partition";
    }

    @Override
    public int lastNode() {
      return groups.stream().mapToInt(Disturbance::lastOf).max().orElse(-1);
    }

    /** Whether two nodes cannot reach each other while it lasts. */
    public boolean separates(int one, int other) {
      return groupOf(one) != groupOf(other);
    }

    private int groupOf(int node) {
      for (int group = 0; group < groups.size(); group++) {
        if (groups.get(group).contains(node)) {
          return group;
        }
      }
      return groups.size();
    }

    @Override
    public String words() {
      return "the partition %s %s".formatted(NodeGroups.text(groups), window).strip();
    }
  }

  /**
   * A node stops; its memory is lost.
   *
   * @param downtime while it is down; without an end when it never comes back
   */
  record Crash(int node, Window downtime) implements Disturbance {
    @Override
    public String type() {
      return "crash";
    }

    @Override
    public int lastNode() {
      return node;
    }

    @Override
    public String words() {
      return "the crash of node %d %s".formatted(node, downtime);
    }
  }

  /**
   * Nodes stop at random times.
   *
   * @param nodes those that may; empty for all
   * @param meanPicos the mean time from the beginning, or from a restart, to a crash of a node
   * @param downtimePicos how long it is down, or zero when it never comes back
   * @param most how many crashes there are at most
   */
  record RandomCrashes(NodeSet nodes, long meanPicos, long downtimePicos, int most)
      implements Disturbance {
    @Override
    public String type() {
      return "random-crashes";
    }

    @Override
    public int lastNode() {
      return lastOf(nodes);
    }

    @Override
    public String words() {
      return "random crashes every %s on average".formatted(Units.durationText(meanPicos));
    }
  }

  /**
   * The processor of a node takes longer for everything.
   *
   * @param factor how many times as long
   */
  record Slowness(int node, double factor, Window window) implements Disturbance {
    @Override
    public String type() {
      return "slow";
    }

    @Override
    public int lastNode() {
      return node;
    }

    @Override
    public String words() {
      return "the slowness of node %d %s".formatted(node, window).stripTrailing();
    }
  }

  private static int lastOf(NodeSet nodes) {
    return nodes.isEmpty() ? -1 : nodes.last();
  }

  private static String percent(double probability) {
    return BigDecimal.valueOf(probability).movePointRight(2).stripTrailingZeros().toPlainString()
        + "%";
  }
}
