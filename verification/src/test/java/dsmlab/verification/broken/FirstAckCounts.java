package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.sim.NodeSet;
import java.util.TreeMap;

/** The first acknowledgement counts for all that are awaited. */
final class FirstAckCounts implements Defect {

  private final TreeMap<Long, NodeSet> awaited = new TreeMap<>();

  @Override
  public boolean send(Site at, int destination, Message message) {
    if (message.kind() == MessageKind.INVALIDATE) {
      awaited.merge(message.page(), NodeSet.of(destination), NodeSet::union);
    }
    return false;
  }

  @Override
  public boolean receive(Site at, int sender, Message message) {
    boolean meant = message.kind() == MessageKind.ACK;
    if (meant) {
      NodeSet all = awaited.getOrDefault(message.page(), NodeSet.empty());
      awaited.remove(message.page());
      all.forEach(each -> at.receive(each, message));
    }
    return meant;
  }
}
