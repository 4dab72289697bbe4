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
