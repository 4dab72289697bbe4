package dsmlab.verification.broken;

import dsmlab.protocol.PageContents;
import java.util.TreeMap;

/** A node sends pages as it has sent them for the first time. */
final class SendingAsTheFirstTime implements Defect {

  private final TreeMap<Long, PageContents> first = new TreeMap<>();

  @Override
  public PageContents contents(Site at, long page) {
    return first.computeIfAbsent(page, at.host()::contents);
  }
}
