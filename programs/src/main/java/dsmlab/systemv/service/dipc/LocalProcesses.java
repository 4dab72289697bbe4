package dsmlab.systemv.service.dipc;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import it.unimi.dsi.fastutil.ints.IntSortedSets;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** What the processes of one machine have at the machines that own objects. */
final class LocalProcesses {

  /** No machine. */
  static final int NOBODY = -1;

  private final Long2IntOpenHashMap segmentOwners = new Long2IntOpenHashMap();
  private final Int2ObjectOpenHashMap<IntAVLTreeSet> owners = new Int2ObjectOpenHashMap<>();
  private final IntOpenHashSet ended = new IntOpenHashSet();

  LocalProcesses() {
    segmentOwners.defaultReturnValue(NOBODY);
  }

  /** A process of this machine has attached a segment of some machine. */
  void attached(long address, int owner) {
    segmentOwners.put(address, owner);
  }

  /** The owner of a segment that some process of this machine has had attached, or nobody. */
  int segmentOwner(long address) {
    return segmentOwners.get(address);
  }

  /** A process may leave something with a machine. */
  void leaves(int process, int machine) {
    owners.computeIfAbsent(process, _ -> new IntAVLTreeSet()).add(machine);
  }

  /**
   * A process has ended.
   *
   * @return the machines with which it may have left something
   */
  IntSortedSet end(int process) {
    ended.add(process);
    IntAVLTreeSet left = owners.remove(process);
    return left == null ? IntSortedSets.EMPTY_SET : left;
  }

  boolean hasEnded(int process) {
    return ended.contains(process);
  }
}
