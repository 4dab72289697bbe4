package dsmlab.machine;

import it.unimi.dsi.fastutil.longs.Long2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectSortedMap;
import org.jspecify.annotations.Nullable;

/** The addresses that a process may use. */
final class AddressSpace {

  private record Range(long address, long bytes, boolean writable) {
    boolean holds(long first, int count) {
      return first >= address && first - address <= bytes - count;
    }
  }

  private static final Range NOTHING = new Range(0, 0, false);

  private final Long2ObjectAVLTreeMap<Range> ranges = new Long2ObjectAVLTreeMap<>();
  private Range last = NOTHING;

  /** Adds a range; one that is attached twice may be written when either attachment allows it. */
  void attach(long address, long bytes, boolean writable) {
    Range known = ranges.get(address);
    boolean both = writable || (known != null && known.writable());
    ranges.put(address, new Range(address, bytes, both));
    last = NOTHING;
  }

  void detach(long address) {
    ranges.remove(address);
    last = NOTHING;
  }

  /** Takes everything away. */
  void clear() {
    ranges.clear();
    last = NOTHING;
  }

  /** Whether some bytes may be loaded or stored. */
  boolean allows(long address, int bytes, boolean store) {
    if (!last.holds(address, bytes)) {
      last = find(address);
    }
    return last.holds(address, bytes) && (!store || last.writable());
  }

  private Range find(long address) {
    Long2ObjectSortedMap<Range> before = ranges.headMap(address + 1);
    Range found = before.isEmpty() ? null : before.get(before.lastLongKey());
    return orNothing(found);
  }

  private static Range orNothing(@Nullable Range range) {
    return range == null ? NOTHING : range;
  }
}
