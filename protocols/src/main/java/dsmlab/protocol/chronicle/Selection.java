package dsmlab.protocol.chronicle;

import dsmlab.protocol.chronicle.Occurrence.Crashed;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.Lost;
import dsmlab.protocol.chronicle.Occurrence.Restarted;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import java.util.Set;

/**
 * A part of a run.
 *
 * @param pages the pages it is about, or none for all
 * @param nodes the nodes it is about, or none for all; a message belongs to both its ends
 * @param from its first moment, in the unit of the chronicle
 * @param to its last moment
 */
public record Selection(Set<Long> pages, Set<Integer> nodes, long from, long to) {

  /** Everything. */
  public static final Selection ALL = new Selection(Set.of(), Set.of(), 0, Long.MAX_VALUE);

  public Selection {
    pages = Set.copyOf(pages);
    nodes = Set.copyOf(nodes);
  }

  /** The same of some pages only. */
  public Selection ofPages(Set<Long> some) {
    return new Selection(some, nodes, from, to);
  }

  /** Whether a node is one of its nodes. */
  public boolean hasNode(int node) {
    return nodes.isEmpty() || nodes.contains(node);
  }

  /** Whether an occurrence is about its pages and nodes, whenever it was. */
  boolean isAbout(Occurrence occurrence) {
    return (pages.isEmpty() || pages.contains(occurrence.page()) || isOfNode(occurrence))
        && (hasNode(occurrence.node()) || hasNode(otherEnd(occurrence)));
  }

  /** Whether it concerns all pages of its node. */
  private static boolean isOfNode(Occurrence occurrence) {
    return occurrence instanceof Crashed || occurrence instanceof Restarted;
  }

  private static int otherEnd(Occurrence occurrence) {
    return switch (occurrence) {
      case Sent sent -> sent.receiver();
      case Delivered delivered -> delivered.sender();
      case Lost lost -> lost.receiver();
      default -> occurrence.node();
    };
  }
}
