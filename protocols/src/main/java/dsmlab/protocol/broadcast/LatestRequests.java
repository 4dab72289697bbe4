package dsmlab.protocol.broadcast;

import dsmlab.protocol.Access;
import dsmlab.protocol.broadcast.BroadcastMessage.Request;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The latest request of each other node for one page, in the order of their arrival. Every node
 * remembers those of all others, so each is a number: requester, whether it wants to write, serial.
 */
final class LatestRequests {

  private static final int REQUESTER_SHIFT = Integer.SIZE + 1;
  private static final long WRITE_BIT = 1L << Integer.SIZE;

  private final LongArrayList waiting = new LongArrayList(0);

  private static long code(Request request) {
    long write = request.access() == Access.WRITE ? WRITE_BIT : 0;
    return (long) request.requester() << REQUESTER_SHIFT | write | request.serial();
  }

  private static int requester(long code) {
    return (int) (code >>> REQUESTER_SHIFT);
  }

  private static int serial(long code) {
    return (int) code;
  }

  private static Request request(long page, long code) {
    Access access = (code & WRITE_BIT) == 0 ? Access.READ : Access.WRITE;
    return new Request(page, requester(code), access, serial(code));
  }

  /**
   * Remembers a request in place of the requester's one before, which has been served. One that is
   * told again keeps its place.
   *
   * @return whether it was not known
   */
  boolean remember(Request request) {
    long code = code(request);
    int before = placeOf(request.requester());
    if (before >= 0 && waiting.getLong(before) == code) {
      return false;
    }
    if (before >= 0) {
      waiting.removeLong(before);
    }
    waiting.add(code);
    return true;
  }

  private int placeOf(int requester) {
    for (int place = 0; place < waiting.size(); place++) {
      if (requester(waiting.getLong(place)) == requester) {
        return place;
      }
    }
    return -1;
  }

  void forgetAll() {
    waiting.clear();
  }

  /** Takes the first for a page that has not been served, and forgets those before it. */
  @Nullable Request takeFirstAfter(Serials served, long page) {
    for (int place = 0; place < waiting.size(); place++) {
      long code = waiting.getLong(place);
      if (serial(code) > served.of(requester(code))) {
        waiting.removeElements(0, place + 1);
        return request(page, code);
      }
    }
    waiting.clear();
    return null;
  }

  @Override
  public String toString() {
    return waiting
        .longStream()
        .mapToObj(code ->
            "%s of node %d, number %d"
                .formatted(
                    (code & WRITE_BIT) == 0 ? Access.READ : Access.WRITE,
                    requester(code),
                    serial(code)))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
