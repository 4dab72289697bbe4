package dsmlab.systemv;

import static dsmlab.systemv.SystemV.MSG_COPY;
import static dsmlab.systemv.SystemV.MSG_EXCEPT;
import static dsmlab.systemv.SystemV.has;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message queue: messages, senders that wait for room, receivers that wait for a message. */
final class MessageQueue extends IpcObject {

  /** A sender that waits. */
  record Sender(Caller caller, Msgbuf message) {}

  /** A receiver that waits. */
  record Receiver(Caller caller, Call.Msgrcv call) {}

  private static final int NOBODY = -1;

  private final ArrayDeque<Msgbuf> messages = new ArrayDeque<>();
  private final ArrayDeque<Sender> senders = new ArrayDeque<>();
  private final List<Receiver> receivers = new ArrayList<>();
  private long bytes;
  private long bytesMax;
  private int lastSender = NOBODY;
  private int lastReceiver = NOBODY;

  MessageQueue(int id, IpcPerm permissions, long bytesMax) {
    super(id, permissions);
    this.bytesMax = bytesMax;
  }

  Deque<Sender> senders() {
    return senders;
  }

  List<Receiver> receivers() {
    return receivers;
  }

  void room(long bytes) {
    bytesMax = bytes;
  }

  /** Whether there is room: for the bytes, and for one message more than the bytes would allow. */
  boolean hasRoom(Msgbuf message) {
    return bytes + message.bytes() <= bytesMax && messages.size() < bytesMax;
  }

  void add(Caller sender, Msgbuf message) {
    messages.add(message);
    bytes += message.bytes();
    lastSender = sender.process();
  }

  /** Notes a message that never lay in the queue. */
  void passed(Caller sender, Caller receiver) {
    lastSender = sender.process();
    lastReceiver = receiver.process();
  }

  /** The message that a receiver wants, which stays in the queue; null when there is none. */
  @Nullable Msgbuf wanted(Call.Msgrcv call) {
    if (has(call.flags(), MSG_COPY)) {
      return at(call.type());
    }
    Msgbuf best = null;
    for (Msgbuf message : messages) {
      if (wants(call, message)) {
        if (call.type() >= 0) {
          return message;
        }
        best = best == null || message.type() < best.type() ? message : best;
      }
    }
    return best;
  }

  private @Nullable Msgbuf at(long position) {
    return position < 0 ? null : messages.stream().skip(position).findFirst().orElse(null);
  }

  static boolean wants(Call.Msgrcv call, Msgbuf message) {
    if (call.type() == 0) {
      return true;
    }
    if (call.type() < 0) {
      return -message.type() >= call.type();
    }
    return has(call.flags(), MSG_EXCEPT) != (message.type() == call.type());
  }

  /** Takes a message out. */
  void take(Caller receiver, Msgbuf message) {
    messages.removeFirstOccurrence(message);
    bytes -= message.bytes();
    lastReceiver = receiver.process();
  }

  @Override
  long extent() {
    return 0;
  }

  @Override
  Status.Msqid status() {
    return new Status.Msqid(
        permissions(), messages.size(), bytes, bytesMax, lastSender, lastReceiver);
  }
}
