package dsmlab.vgroup;

import dsmlab.vgroup.GroupMessage.Reply;
import dsmlab.vgroup.GroupMessage.Request;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a process has been sent: each message once, however often it arrives. */
final class Mailbox {

  private final ArrayDeque<Request> waiting = new ArrayDeque<>();
  private final Int2IntOpenHashMap newest = new Int2IntOpenHashMap();
  private final Int2ObjectRBTreeMap<Request> taken = new Int2ObjectRBTreeMap<>();
  private final Int2ObjectRBTreeMap<Reply> replies = new Int2ObjectRBTreeMap<>();

  /** Takes a message in; false when it, or a later one of its sender, has been here before. */
  boolean offer(Request request) {
    if (request.sequence() <= newest.get(request.sender())) {
      return false;
    }
    newest.put(request.sender(), request.sequence());
    waiting.add(request);
    return true;
  }

  /** The reply that was given to a message, if that was the last one from its sender. */
  @Nullable Reply replyTo(Request request) {
    Reply reply = replies.get(request.sender());
    return reply != null && reply.sequence() == request.sequence() ? reply : null;
  }

  /** Whether a message is the last one of its sender and has not been replied to. */
  boolean isPending(Request request) {
    return newest.get(request.sender()) == request.sequence() && replyTo(request) == null;
  }

  /** The process receives the next message; null when there is none. */
  @Nullable Request take() {
    Request next = waiting.poll();
    if (next != null) {
      taken.put(next.sender(), next);
    }
    return next;
  }

  /** The process is about to reply to what it has received from a sender; null when nothing. */
  @Nullable Request release(int sender) {
    return taken.remove(sender);
  }

  /** The process has replied. */
  void replied(Reply reply) {
    replies.put(reply.sender(), reply);
  }

  /** The process ends: the messages to it that will never be replied to. */
  List<Request> abandon() {
    List<Request> open = new ArrayList<>(taken.values());
    open.addAll(waiting);
    taken.clear();
    waiting.clear();
    return open;
  }
}
