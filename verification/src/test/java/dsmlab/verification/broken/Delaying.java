package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.ArrayDeque;

/** Messages of a kind are late by a millisecond; those that are late together change places. */
final class Delaying implements Defect {

  private static final int PURPOSE = 100;
  private static final long DELAY_PICOS = 1_000_000_000;

  private final boolean sent;
  private final MessageKind kind;
  private final ArrayDeque<Late> late = new ArrayDeque<>();

  private record Late(int peer, Message message) {}

  private Delaying(boolean sent, MessageKind kind) {
    this.sent = sent;
    this.kind = kind;
  }

  /** Late before they are sent. */
  static Delaying sending(MessageKind kind) {
    return new Delaying(true, kind);
  }

  /** Late after they have arrived. */
  static Delaying receiving(MessageKind kind) {
    return new Delaying(false, kind);
  }

  @Override
  public boolean send(Site at, int destination, Message message) {
    return sent && delays(at, destination, message);
  }

  @Override
  public boolean receive(Site at, int sender, Message message) {
    return !sent && delays(at, sender, message);
  }

  private boolean delays(Site at, int peer, Message message) {
    boolean meant = message.kind() == kind;
    if (meant) {
      late.push(new Late(peer, message));
      at.host().setTimer(DELAY_PICOS, message.page(), PURPOSE);
    }
    return meant;
  }

  @Override
  public boolean timer(Site at, long page, int purpose) {
    boolean meant = purpose == PURPOSE;
    if (meant) {
      Late next = late.pop();
      if (sent) {
        at.send(next.peer(), next.message());
      } else {
        at.receive(next.peer(), next.message());
      }
    }
    return meant;
  }
}
