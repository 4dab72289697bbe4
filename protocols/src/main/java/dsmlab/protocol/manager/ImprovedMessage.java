package dsmlab.protocol.manager;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.sim.NodeSet;

/** The messages of {@link ImprovedManager}. */
sealed interface ImprovedMessage extends Message {

  /** A faulting node asks the page's manager. */
  record Request(long page, int requester, Access access) implements ImprovedMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The manager passes a request on to the owner. */
  record Forward(long page, int requester, Access access) implements ImprovedMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }
  }

  /** The owner answers a read fault with a copy. */
  record PageCopy(long page, PageContents contents) implements ImprovedMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** The owner answers a write fault with the page, its copy set and so the ownership. */
  record OwnedPage(long page, PageContents contents, NodeSet copySet) implements ImprovedMessage {
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
  record Grant(long page, NodeSet copySet) implements ImprovedMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.GRANT;
    }

    @Override
    public int extraBytes() {
      return MEMBER_BYTES * copySet.size();
    }
  }

  /** A new owner takes a copy away. */
  record Invalidate(long page) implements ImprovedMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** The copy is gone. */
  record Ack(long page) implements ImprovedMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }
}
