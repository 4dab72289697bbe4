package dsmlab.systemv.service.kdipc;

import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import it.unimi.dsi.fastutil.longs.Long2IntAVLTreeMap;
import java.util.OptionalInt;

/** What a process of this node has at other nodes, and must give back when it ends. */
final class Belongings {

  /** The node of the segment that begins at an address. */
  private final Long2IntAVLTreeMap segments = new Long2IntAVLTreeMap();

  private final IntRBTreeSet undoNodes = new IntRBTreeSet();
  private final IntRBTreeSet undoSets = new IntRBTreeSet();

  /** A segment of a node has been attached, or detached for the last time. */
  void map(int node, Mapping mapping) {
    switch (mapping) {
      case Mapping.Attached attached -> segments.put(attached.address(), node);
      case Mapping.Detached detached -> segments.remove(detached.address());
    }
  }

  /** The node of the attached segment that begins at an address. */
  OptionalInt segmentNode(long address) {
    return segments.containsKey(address)
        ? OptionalInt.of(segments.get(address))
        : OptionalInt.empty();
  }

  /** Something may have to be taken back at a node. */
  void leavesUndoAt(int node) {
    undoNodes.add(node);
  }

  /** Something may have to be taken back in a set, wherever it will be. */
  void leavesUndoIn(int set) {
    undoSets.add(set);
  }

  IntSortedSet undoSets() {
    return undoSets;
  }

  /** The nodes that must hear of the end of the process. */
  IntSortedSet nodes() {
    IntRBTreeSet nodes = new IntRBTreeSet(undoNodes);
    nodes.addAll(segments.values());
    return nodes;
  }
}
