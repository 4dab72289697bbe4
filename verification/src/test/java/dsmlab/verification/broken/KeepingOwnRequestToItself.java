package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;

/** A node that hears another's request does not tell it of its own. */
final class KeepingOwnRequestToItself implements Defect {

  private boolean hearing;

  @Override
  public boolean receive(Site at, int sender, Message message) {
    hearing = message.kind() == MessageKind.REQUEST;
    at.receive(sender, message);
    hearing = false;
    return true;
  }

  @Override
  public boolean send(Site at, int destination, Message message) {
    return hearing && message.kind() == MessageKind.REQUEST;
  }
}
