package dsmlab.verification.broken;

import dsmlab.protocol.PageContents;
import java.util.TreeMap;

/** A node sends pages as they came to it, without what was written since. */
final class SendingAsItCame implements Defect {

  private final TreeMap<Long, PageContents> came = new TreeMap<>();

  @Override
  public boolean install(Site at, long page, PageContents contents) {
    came.put(page, contents);
    return false;
  }

  @Override
  public PageContents contents(Site at, long page) {
    PageContents old = came.get(page);
    return old == null ? at.host().contents(page) : old;
  }
}
