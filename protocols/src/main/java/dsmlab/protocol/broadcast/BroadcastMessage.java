package dsmlab.protocol.broadcast;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.sim.NodeSet;

/** The messages of {@link BroadcastManager}. */
sealed interface BroadcastMessage extends Message {

  /**
   * A faulting node asks all others.
   *
   * @param serial numbers the requests of a requester for a page from 1
   */
  record Request(long page, int requester, Access access, int serial)
      implements BroadcastMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The owner answers a read fault with a copy. */
  record PageCopy(long page, PageContents contents) implements BroadcastMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** The owner answers a write fault with the page and what only the owner knows. */
  record OwnedPage(long page, PageContents contents, NodeSet copySet, Serials served)
      implements BroadcastMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }

    @Override
    public int extraBytes() {
      return MEMBER_BYTES * copySet.size() + served.bytes();
    }
  }

  /** As {@link OwnedPage}, for a writer that holds a read copy. */
  record Grant(long page, NodeSet copySet, Serials served) implements BroadcastMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.GRANT;
    }

    @Override
    public int extraBytes() {
      return MEMBER_BYTES * copySet.size() + served.bytes();
    }
  }

  /** The owner takes a copy away. */
  record Invalidate(long page) implements BroadcastMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** The copy is gone. */
  record Ack(long page) implements BroadcastMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }
}
