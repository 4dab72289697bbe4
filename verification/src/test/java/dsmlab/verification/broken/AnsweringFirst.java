package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.ArrayDeque;

/** A node says that its copy is gone and gives it up a millisecond later. */
final class AnsweringFirst implements Defect {

  private static final int PURPOSE = 100;
  private static final long DELAY_PICOS = 1_000_000_000;

  private final String answer;
  private final ArrayDeque<Order> late = new ArrayDeque<>();
  private boolean hasAnswered;

  private record Order(int sender, Message message) {}

  AnsweringFirst(String answer) {
    this.answer = answer;
  }

  @Override
  public boolean receive(Site at, int sender, Message message) {
    boolean meant = message.kind() == MessageKind.INVALIDATE;
    if (meant) {
      at.send(sender, Records.sibling(message, answer, message.page()));
      late.add(new Order(sender, message));
      at.host().setTimer(DELAY_PICOS, message.page(), PURPOSE);
    }
    return meant;
  }

  @Override
  public boolean timer(Site at, long page, int purpose) {
    boolean meant = purpose == PURPOSE;
    if (meant) {
      Order order = late.remove();
      hasAnswered = true;
      at.receive(order.sender(), order.message());
      hasAnswered = false;
    }
    return meant;
  }

  @Override
  public boolean send(Site at, int destination, Message message) {
    return hasAnswered && message.kind() == MessageKind.ACK;
  }
}
