package dsmlab.checkpoint;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;

/**
 * A message of a checkpoint algorithm. It travels over the same channels as those of protocol and
 * System V calls, in their order, and is counted apart. Each algorithm has a sealed interface of
 * records that extends this one.
 */
public interface CheckpointMessage extends Message {

  @Override
  default long page() {
    return NO_PAGE;
  }

  @Override
  default MessageKind kind() {
    return MessageKind.CHECKPOINT;
  }
}
