package dsmlab.vgroup;

import dsmlab.vgroup.GroupMessage.Reply;
import dsmlab.vgroup.GroupMessage.Request;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message that a process has sent, up to its next one. */
final class Sending {

  private final Request request;
  private final long sincePicos;
  private final ArrayDeque<Reply> replies = new ArrayDeque<>();
  private final Set<Integer> repliers = new HashSet<>();
  private long lastPicos = -1;
  private boolean failed;

  Sending(Request request, long sincePicos) {
    this.request = request;
    this.sincePicos = sincePicos;
  }

  Request request() {
    return request;
  }

  boolean isToGroup() {
    return GroupIds.isGroup(request.destination());
  }

  /** Whether a further reply can come. */
  boolean expectsMore() {
    boolean single = !isToGroup() && !repliers.isEmpty();
    return request.replied() && !failed && !single;
  }

  /** Whether a reply with this number may still be taken. */
  boolean isOpenFor(int sequence) {
    return sequence == request.sequence() && request.replied() && !failed;
  }

  /** Takes a reply in; false when its replier has replied before. */
  boolean add(Reply reply) {
    if (!repliers.add(reply.replier())) {
      return false;
    }
    replies.add(reply);
    return true;
  }

  /** The process gets the next reply; null when there is none. */
  @Nullable Reply take(long nowPicos) {
    Reply next = replies.poll();
    if (next != null) {
      lastPicos = nowPicos;
    }
    return next;
  }

  void fail() {
    failed = true;
  }

  long sincePicos() {
    return sincePicos;
  }

  /** How long after it was sent the process got the last reply it wanted; -1 when there is none. */
  long lastReplyAfterPicos() {
    return lastPicos < 0 ? -1 : lastPicos - sincePicos;
  }
}
