package dsmlab.workload.summary;

import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Operation;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.EnumMap;
import java.util.Map;

/** The profiles of all pages that were touched; memory grows with them only. */
final class PageProfiles {

  private static final int PAGE_BYTES_MIN = 16;
  private static final int PAGE_BYTES_MAX = 1 << 30;

  private final Long2ObjectOpenHashMap<PageProfile> profiles = new Long2ObjectOpenHashMap<>();
  private final int pageBytes;
  private long reads;
  private long writes;

  PageProfiles(int pageBytes) {
    boolean power = Integer.bitCount(pageBytes) == 1;
    if (!power || pageBytes < PAGE_BYTES_MIN || pageBytes > PAGE_BYTES_MAX) {
      throw new SettingException(
          "a page of " + pageBytes + " bytes is not possible",
          "a power of two from " + PAGE_BYTES_MIN + "B to 1GiB",
          null);
    }
    this.pageBytes = pageBytes;
  }

  /** Splits a reference at page borders and notes each part. */
  void access(int process, Operation operation, long address, int bytes) {
    long end = address + (bytes - 1);
    long from = address;
    while (from <= end && from >= 0) {
      long pageEnd = from | (pageBytes - 1);
      part(process, operation, from, Math.min(pageEnd, end));
      from = pageEnd + 1;
    }
  }

  private void part(int process, Operation operation, long from, long to) {
    boolean write = operation != Operation.READ;
    reads += write ? 0 : 1;
    writes += write ? 1 : 0;
    PageProfile profile = profiles.get(from / pageBytes);
    if (profile == null) {
      profile = new PageProfile(pageBytes, process);
      profiles.put(from / pageBytes, profile);
    }
    profile.access(process, word(from), word(to), operation != Operation.WRITE, write);
  }

  private int word(long address) {
    return (int) (address & (pageBytes - 1)) / WordSharing.WORD_BYTES;
  }

  /** The reads, once for each page that they touch. */
  long reads() {
    return reads;
  }

  /** The writes and atomics, once for each page that they touch. */
  long writes() {
    return writes;
  }

  /** The number of pages touched. */
  int size() {
    return profiles.size();
  }

  /** The pages and accesses of every pattern, zeros included. */
  Map<SharingPattern, TraceSummary.Share> patterns() {
    Map<SharingPattern, TraceSummary.Share> shares = new EnumMap<>(SharingPattern.class);
    for (SharingPattern pattern : SharingPattern.values()) {
      shares.put(pattern, new TraceSummary.Share(0, 0));
    }
    for (PageProfile profile : profiles.values()) {
      shares.merge(
          profile.pattern(),
          new TraceSummary.Share(1, profile.accesses()),
          TraceSummary.Share::plus);
    }
    return shares;
  }
}
