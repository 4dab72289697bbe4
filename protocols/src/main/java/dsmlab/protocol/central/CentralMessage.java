package dsmlab.protocol.central;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.Reference;

/** The messages of {@link CentralServer}. */
sealed interface CentralMessage extends Message {

  /** A client asks the server to perform a reference. */
  record Request(long page, int requester, Reference reference)
      implements CentralMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }

    @Override
    public int extraBytes() {
      return REFERENCE_BYTES;
    }
  }

  /** The server has performed it and returns what it read, or zero. */
  record Reply(long page, long value) implements CentralMessage {
    private static final int VALUE_BYTES = 8;

    @Override
    public MessageKind kind() {
      return MessageKind.REPLY;
    }

    @Override
    public int extraBytes() {
      return VALUE_BYTES;
    }
  }
}
