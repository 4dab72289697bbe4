package dsmlab.protocol.update;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.Reference;

/** The messages of {@link SequencedUpdate}. */
sealed interface SequencedMessage extends Message {

  /** A writer asks the sequencer to give its write a place in the one order. */
  record Request(long page, int requester, Reference reference)
      implements SequencedMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }

    @Override
    public int extraBytes() {
      return REFERENCE_BYTES;
    }
  }

  /** A process that has synchronised asks for all writes up to now. */
  record Fence(int process) implements SequencedMessage {
    @Override
    public long page() {
      return NO_PAGE;
    }

    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** Follows all writes that were sequenced before the fence. */
  record Fenced(int process) implements SequencedMessage {
    @Override
    public long page() {
      return NO_PAGE;
    }

    @Override
    public MessageKind kind() {
      return MessageKind.REPLY;
    }
  }

  /** The next write in the one order. */
  record Update(long page, int writer, Reference reference) implements SequencedMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.UPDATE;
    }

    @Override
    public int extraBytes() {
      return REFERENCE_BYTES;
    }
  }
}
