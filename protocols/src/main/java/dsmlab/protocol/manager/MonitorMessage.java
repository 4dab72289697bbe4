package dsmlab.protocol.manager;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;

/** The messages of {@link MonitorManager}; the short names are those of MIT's notes. */
sealed interface MonitorMessage extends Message {

  /** A faulting node asks the manager (RQ, WQ). */
  record Request(long page, int requester, Access access) implements MonitorMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The manager orders the owner to send the page to a requester (RF, WF). */
  record SendPage(long page, int requester, Access access) implements MonitorMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }
  }

  /** As {@link SendPage} for a writer that holds a read copy: only the right is to be sent. */
  record SendGrant(long page, int requester) implements MonitorMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }
  }

  /** The page (RD, WD). */
  record PageCopy(long page, PageContents contents) implements MonitorMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** The right to write a page of which the receiver holds a read copy. */
  record Grant(long page) implements MonitorMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.GRANT;
    }
  }

  /** The manager takes a copy away (IV). */
  record Invalidate(long page) implements MonitorMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** The copy is gone (IC). */
  record Ack(long page) implements MonitorMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }

  /** The page has come (RC, WC). */
  record Confirm(long page) implements MonitorMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.CONFIRM;
    }
  }
}
