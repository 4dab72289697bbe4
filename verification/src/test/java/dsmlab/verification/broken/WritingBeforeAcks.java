package dsmlab.verification.broken;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import java.util.TreeSet;

/** A writer performs its write as soon as it has sent the first invalidation. */
final class WritingBeforeAcks implements Defect {

  private final TreeSet<Long> written = new TreeSet<>();

  @Override
  public boolean send(Site at, int destination, Message message) {
    if (message.kind() == MessageKind.INVALIDATE && written.add(message.page())) {
      at.host().complete(message.page());
    }
    return false;
  }

  @Override
  public boolean grant(Site at, long page, Access access) {
    boolean meant = access == Access.WRITE && written.remove(page);
    if (meant) {
      at.host().setAccess(page, Access.WRITE);
    }
    return meant;
  }
}
