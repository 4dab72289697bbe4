package dsmlab.machine;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The open faults of one node, by page. Where a process runs on each node, there is one at most,
 * which is found without a look into a table.
 */
final class OpenFaults {

  private long firstPage;
  private @Nullable OpenFault first;

  /** All but the first; made when there are any. */
  private @Nullable Long2ObjectOpenHashMap<OpenFault> others;

  /** That of a page, or null. */
  @Nullable OpenFault get(long page) {
    if (first != null && firstPage == page) {
      return first;
    }
    return others == null ? null : others.get(page);
  }

  /** Keeps that of a page which has none. */
  void put(long page, OpenFault fault) {
    if (first == null) {
      firstPage = page;
      first = fault;
      return;
    }
    Long2ObjectOpenHashMap<OpenFault> more =
        others == null ? new Long2ObjectOpenHashMap<>() : others;
    more.put(page, fault);
    others = more;
  }

  void remove(long page) {
    if (first != null && firstPage == page) {
      first = null;
    } else if (others != null) {
      others.remove(page);
    }
  }

  /** Their pages, in ascending order. */
  LongStream pages() {
    LongStream one = first == null ? LongStream.empty() : LongStream.of(firstPage);
    LongStream more = others == null ? LongStream.empty() : others.keySet().longStream();
    return LongStream.concat(one, more).sorted();
  }
}
