package dsmlab.sim.fault;

import dsmlab.sim.NodeSet;

/**
 * Where and when packets are disturbed.
 *
 * @param between the nodes between which they travel; empty for all
 */
public record Area(NodeSet between, Window window) {

  /** Everywhere and always. */
  public static final Area EVERYWHERE = new Area(NodeSet.empty(), Window.ALWAYS);

  /** Whether a packet that arrives at a time is meant. */
  boolean covers(int source, int destination, long picos) {
    boolean there =
        between.isEmpty() || (between.contains(source) && between.contains(destination));
    return there && window.contains(picos);
  }

  /** The area in words, each with a space before it; nothing when it is everywhere and always. */
  @Override
  public String toString() {
    String where = between.isEmpty() ? "" : " between nodes " + NodeGroups.text(between);
    String when = window.toString();
    return when.isEmpty() ? where : where + " " + when;
  }
}
