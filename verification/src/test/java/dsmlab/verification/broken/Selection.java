package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.List;

/** Some of the messages that nodes send or receive, to which something wrong happens. */
final class Selection {

  private final boolean sent;
  private final Condition condition;

  /** Whether a message is meant; the peer is its destination or its sender. */
  @FunctionalInterface
  interface Condition {
    boolean holds(Site at, int peer, Message message);
  }

  /** What happens to a message; the peer is its destination or its sender. */
  @FunctionalInterface
  interface Action {
    void happen(Site at, int peer, Message message);
  }

  /** Another message in the place of one. */
  @FunctionalInterface
  interface Alteration {
    Message of(Site at, Message message);
  }

  /** Another peer in the place of one. */
  @FunctionalInterface
  interface Detour {
    int of(Site at, int peer, Message message);
  }

  private Selection(boolean sent, Condition condition) {
    this.sent = sent;
    this.condition = condition;
  }

  /** What nodes send. */
  static Selection sending(MessageKind... kinds) {
    return new Selection(true, of(kinds));
  }

  /** What nodes receive. */
  static Selection receiving(MessageKind... kinds) {
    return new Selection(false, of(kinds));
  }

  private static Condition of(MessageKind... kinds) {
    List<MessageKind> meant = List.of(kinds);
    return (_, _, message) -> meant.contains(message.kind());
  }

  Selection when(Condition more) {
    return new Selection(
        sent,
        (at, peer, message) -> condition.holds(at, peer, message) && more.holds(at, peer, message));
  }

  /** Only messages with a component of this value. */
  Selection with(String component, Object value) {
    return when((_, _, message) ->
        Records.has(message, component) && Records.get(message, component).equals(value));
  }

  /** Only those to or from the last node. */
  Selection ofLast() {
    return when((at, peer, _) -> peer == at.host().nodes() - 1);
  }

  Defect dropped() {
    return instead((_, _, _) -> {});
  }

  Defect twice() {
    return instead((at, peer, message) -> {
      pass(at, peer, message);
      pass(at, peer, message);
    });
  }

  /** Not sent, but the answer is taken for given. */
  Defect skipped(String answer) {
    return instead(
        (at, peer, message) -> at.receive(peer, Records.sibling(message, answer, message.page())));
  }

  Defect altered(String component, Object value) {
    return altered((_, message) -> Records.with(message, component, value));
  }

  Defect altered(Alteration alteration) {
    return instead((at, peer, message) -> pass(at, peer, alteration.of(at, message)));
  }

  Defect redirected(Detour detour) {
    return instead((at, peer, message) -> pass(at, detour.of(at, peer, message), message));
  }

  Defect before(Action action) {
    return instead((at, peer, message) -> {
      action.happen(at, peer, message);
      pass(at, peer, message);
    });
  }

  Defect after(Action action) {
    return instead((at, peer, message) -> {
      pass(at, peer, message);
      action.happen(at, peer, message);
    });
  }

  private void pass(Site at, int peer, Message message) {
    if (sent) {
      at.send(peer, message);
    } else {
      at.receive(peer, message);
    }
  }

  Defect instead(Action action) {
    return new Defect() {
      @Override
      public boolean send(Site at, int destination, Message message) {
        return sent && replaces(at, destination, message);
      }

      @Override
      public boolean receive(Site at, int sender, Message message) {
        return !sent && replaces(at, sender, message);
      }

      private boolean replaces(Site at, int peer, Message message) {
        boolean meant = condition.holds(at, peer, message);
        if (meant) {
          action.happen(at, peer, message);
        }
        return meant;
      }
    };
  }
}
