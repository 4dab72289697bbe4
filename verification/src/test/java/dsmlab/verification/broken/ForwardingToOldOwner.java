package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.TreeMap;

/** A manager forwards each request to where the one before should have gone. */
final class ForwardingToOldOwner implements Defect {

  private final TreeMap<Long, Integer> before = new TreeMap<>();

  @Override
  public boolean send(Site at, int destination, Message message) {
    boolean meant = message.kind() == MessageKind.FORWARD;
    if (meant) {
      Integer old = before.put(message.page(), destination);
      at.send(old == null ? destination : old, message);
    }
    return meant;
  }
}
