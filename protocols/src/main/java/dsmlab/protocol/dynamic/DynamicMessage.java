package dsmlab.protocol.dynamic;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.sim.NodeSet;

/** The messages of {@link DynamicManager} and {@link HintedDynamicManager}. */
sealed interface DynamicMessage extends Message
    permits Request,
        DynamicMessage.OwnedPage,
        DynamicMessage.Grant,
        DynamicMessage.Invalidate,
        DynamicMessage.Ack {

  /**
   * The owner answers a fault of either kind with the page, its copy set and so the ownership.
   *
   * @param transfers how often the page has changed hands since all nodes were told of the owner
   */
  record OwnedPage(long page, PageContents contents, NodeSet copySet, int transfers)
      implements DynamicMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }

    @Override
    public int extraBytes() {
      return MEMBER_BYTES * copySet.size();
    }
  }

  /** As {@link OwnedPage}, for a writer that holds a read copy. */
  record Grant(long page, NodeSet copySet, int transfers) implements DynamicMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.GRANT;
    }

    @Override
    public int extraBytes() {
      return MEMBER_BYTES * copySet.size();
    }
  }

  /** The owner takes a copy away. */
  record Invalidate(long page) implements DynamicMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** The copy is gone. */
  record Ack(long page) implements DynamicMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }
}
