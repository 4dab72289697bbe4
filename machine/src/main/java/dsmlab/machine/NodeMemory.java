package dsmlab.machine;

import dsmlab.protocol.Access;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.LongFunction;

/** A node's page table: its rights to the pages that it has touched. */
final class NodeMemory {

  private static final int UNTOUCHED = -1;
  private static final Access[] RIGHTS = Access.values();

  private final Long2IntOpenHashMap rights = new Long2IntOpenHashMap();
  private final LongFunction<Access> initialAccess;
  private long lastPage = -1;
  private Access lastAccess = Access.NONE;

  NodeMemory(LongFunction<Access> initialAccess) {
    this.initialAccess = initialAccess;
    rights.defaultReturnValue(UNTOUCHED);
  }

  Access access(long page) {
    if (page != lastPage) {
      lastAccess = find(page);
      lastPage = page;
    }
    return lastAccess;
  }

  private Access find(long page) {
    int known = rights.get(page);
    if (known != UNTOUCHED) {
      return RIGHTS[known];
    }
    Access initial = initialAccess.apply(page);
    rights.put(page, initial.ordinal());
    return initial;
  }

  void setAccess(long page, Access access) {
    rights.put(page, access.ordinal());
    lastPage = page;
    lastAccess = access;
  }
}
