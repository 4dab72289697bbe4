package dsmlab.protocol.update;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;

/** The messages of {@link WriteUpdate}. */
sealed interface WriteUpdateMessage extends Message {

  /** A node asks for its first copy. */
  record Request(long page, int requester) implements WriteUpdateMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The initial owner makes its receiver a holder. */
  record PageCopy(long page, PageContents contents) implements WriteUpdateMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** Carries a write to a holder; the initial owner passes it on. */
  record Update(long page, int writer, Reference reference) implements WriteUpdateMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.UPDATE;
    }

    @Override
    public int extraBytes() {
      return REFERENCE_BYTES;
    }
  }

  /**
   * A node that has written a page asks the initial owner when all holders have its updates.
   *
   * @param fence which of the node's questions this is
   */
  record Fence(long page, int writer, long fence) implements WriteUpdateMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The initial owner asks a holder, behind the updates that it has passed on. */
  record Flush(long page, int writer, long fence) implements WriteUpdateMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** A holder has all updates that came before the question. */
  record Flushed(long page, int writer, long fence) implements WriteUpdateMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }

  /** All holders have all updates that came before the question. */
  record Fenced(long page, long fence) implements WriteUpdateMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.REPLY;
    }
  }
}
