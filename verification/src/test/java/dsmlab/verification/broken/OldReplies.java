package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.TreeMap;

/** A server replies with the value of its reply before. */
final class OldReplies implements Defect {

  private final TreeMap<Long, Object> values = new TreeMap<>();

  @Override
  public boolean send(Site at, int destination, Message message) {
    boolean meant = message.kind() == MessageKind.REPLY;
    if (meant) {
      Object value = Records.get(message, "value");
      Object before = values.put(message.page(), value);
      at.send(destination, Records.with(message, "value", before == null ? value : before));
    }
    return meant;
  }
}
