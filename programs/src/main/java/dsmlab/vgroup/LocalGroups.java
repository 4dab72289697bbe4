package dsmlab.vgroup;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The groups that have members on one machine. */
final class LocalGroups {

  private record Group(GroupFacts facts, TreeSet<Integer> members) {}

  private final int node;
  private final int addresses;
  private final MemberHosts hosts;
  private final Int2ObjectOpenHashMap<Group> groups = new Int2ObjectOpenHashMap<>();
  private final IntOpenHashSet listening = new IntOpenHashSet();
  private int made;

  LocalGroups(int node, GroupSettings settings, MemberHosts hosts) {
    this.node = node;
    this.addresses = settings.addresses();
    this.hosts = hosts;
  }

  /** An id that no group has had; null when there is none left. */
  @Nullable Integer newId(boolean local) {
    if (made == GroupIds.OF_NODE_MAX) {
      return null;
    }
    int number = made++;
    return local ? GroupIds.local(node, number) : GroupIds.global(node, number);
  }

  /** What is known of a group; null when it has no member here and is not well known. */
  @Nullable GroupFacts facts(int group) {
    if (GroupIds.isWellKnown(group)) {
      return GroupFacts.WELL_KNOWN;
    }
    Group known = groups.get(group);
    return known == null ? null : known.facts();
  }

  /** The members that are here, in ascending order. */
  Set<Integer> members(int group) {
    Group known = groups.get(group);
    return known == null ? Set.of() : known.members();
  }

  void add(int group, GroupFacts facts, int process) {
    groups.computeIfAbsent(group, _ -> new Group(facts, new TreeSet<>())).members().add(process);
    hosts.add(group, node);
    listen();
  }

  /** Takes a member away; false when it was none. */
  boolean remove(int group, int process) {
    Group known = groups.get(group);
    if (known == null || !known.members().remove(process)) {
      return false;
    }
    if (known.members().isEmpty()) {
      groups.remove(group);
      hosts.remove(group, node);
      listen();
    }
    return true;
  }

  /** A process has ended. */
  void removeFromAll(int process) {
    for (int group : groups.keySet().toIntArray()) {
      remove(group, process);
    }
  }

  private void listen() {
    listening.clear();
    groups.keySet().forEach((int group) -> listening.add(GroupIds.address(group, addresses)));
  }

  /** Whether the network interface takes what is sent to a multicast address. */
  boolean listensTo(int address) {
    return listening.contains(address);
  }
}
