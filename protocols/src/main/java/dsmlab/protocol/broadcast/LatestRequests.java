package dsmlab.protocol.broadcast;

import dsmlab.protocol.broadcast.BroadcastMessage.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest request of each other node for one page, in the order of their arrival. */
final class LatestRequests {

  private final LinkedHashMap<Integer, Request> byRequester = new LinkedHashMap<>();

  /**
   * Remembers a request in place of the requester's one before, which has been served. One that is
   * told again keeps its place.
   *
   * @return whether it was not known
   */
  boolean remember(Request request) {
    if (request.equals(byRequester.get(request.requester()))) {
      return false;
    }
    byRequester.remove(request.requester());
    byRequester.put(request.requester(), request);
    return true;
  }

  void forgetAll() {
    byRequester.clear();
  }

  /** Takes the first that has not been served, and forgets those before it. */
  @Nullable Request takeFirstAfter(Serials served) {
    for (Map.Entry<Integer, Request> first = byRequester.pollFirstEntry();
        first != null;
        first = byRequester.pollFirstEntry()) {
      if (first.getValue().serial() > served.of(first.getKey())) {
        return first.getValue();
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return byRequester.values().toString();
  }
}
