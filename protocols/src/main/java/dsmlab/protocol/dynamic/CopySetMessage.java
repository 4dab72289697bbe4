package dsmlab.protocol.dynamic;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.sim.NodeSet;

/** The messages of {@link DistributedCopySetManager}. */
sealed interface CopySetMessage extends Message
    permits Request,
        CopySetMessage.PageCopy,
        CopySetMessage.OwnedPage,
        CopySetMessage.Invalidate,
        CopySetMessage.Ack {

  /** A node with a copy answers a read fault; its copy set covers the new copy. */
  record PageCopy(long page, PageContents contents) implements CopySetMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** The owner answers a write fault with the page, its copy set and so the ownership. */
  record OwnedPage(long page, PageContents contents, NodeSet copySet) implements CopySetMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }

    @Override
    public int extraBytes() {
      return MEMBER_BYTES * copySet.size();
    }
  }

  /** Takes away a copy and those made of it, for a write of the owner. */
  record Invalidate(long page, int owner) implements CopySetMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** The copy and those made of it are gone. */
  record Ack(long page) implements CopySetMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }
}
