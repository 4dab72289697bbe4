package example.hint;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;

/** The messages of {@link HintMigration}. */
sealed interface HintMessage extends Message {

  /** Looks for the page on behalf of a node; {@code first} on its first step. */
  record Request(long page, int requester, boolean first) implements HintMessage, Locating {
    @Override
    public MessageKind kind() {
      return first ? MessageKind.REQUEST : MessageKind.FORWARD;
    }
  }

  /** The page moves. */
  record MovedPage(long page, PageContents contents) implements HintMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }
}
