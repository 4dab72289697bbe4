package dsmlab.protocol.manager;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;

/** The messages of {@link Migration}. */
sealed interface MigrationMessage extends Message {

  /** A faulting node asks the page's manager. */
  record Request(long page, int requester) implements MigrationMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The manager passes a request on to the node that has the page or will get it. */
  record Forward(long page, int requester) implements MigrationMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }
  }

  /** The page moves. */
  record MovedPage(long page, PageContents contents) implements MigrationMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }
}
