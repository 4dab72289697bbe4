package dsmlab.protocol.dipc;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;

/** The messages of {@link Dipc}; the sources do not name theirs. */
sealed interface DipcMessage extends Message {

  /** An order of the shm_man that may take access away from a machine. */
  sealed interface Order extends DipcMessage {}

  /** A machine with a faulting process asks the shm_man. */
  record Request(long page, int requester, Access access) implements DipcMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The shm_man orders the holder to send the contents, and to stop when a writer asks. */
  record SendContents(long page, int requester, Access access) implements Order, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }
  }

  /** As {@link SendContents} for a writer that is a reader already: only the right is sent. */
  record SendRight(long page, int requester) implements Order, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }
  }

  /** The shm_man orders a reader to stop. */
  record Stop(long page) implements Order {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** A reader has stopped. */
  record Stopped(long page) implements DipcMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }

  /** A machine refuses an order because its quantum has not passed. */
  record Retry(long page, Order order) implements DipcMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.RETRY;
    }
  }

  /** The contents of the page or segment. */
  record Contents(long page, PageContents contents) implements DipcMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** The right to write. */
  record Right(long page) implements DipcMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.GRANT;
    }
  }

  /** The requester tells the shm_man that it has been served. */
  record Done(long page) implements DipcMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.CONFIRM;
    }
  }

  /** The shm_man has lost sight of the page or segment: the requester's access fails. */
  record Lost(long page) implements DipcMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.REPLY;
    }
  }
}
