package dsmlab.machine;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/** When the last timer comes that a node has set for each page and purpose. */
final class LastTimers {

  private final Int2ObjectOpenHashMap<Long2LongOpenHashMap> byPurpose =
      new Int2ObjectOpenHashMap<>();

  void noteSet(long page, int purpose, long atPicos) {
    byPurpose
        .computeIfAbsent(purpose, _ -> new Long2LongOpenHashMap())
        .mergeLong(page, atPicos, Math::max);
  }

  /** When it comes or came; zero when there was none. */
  long lastPicos(long page, int purpose) {
    Long2LongOpenHashMap byPage = byPurpose.get(purpose);
    return byPage == null ? 0 : byPage.get(page);
  }
}
