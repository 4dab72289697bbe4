package dsmlab.machine;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;

/**
 * A message on its way, with the number of its transmission, and with what is asked of the message
 * again and again. Where nobody follows messages, the object carries another one once its message
 * has been received.
 */
final class Envelope {

  private final boolean isShared;
  private int sender;
  private Message message;
  private MessageKind kind;
  private long page;
  private long sequence;
  private int bytes;

  /**
   * Carries a message.
   *
   * @param isShared whether it may have several receivers
   */
  Envelope(int sender, Message message, long sequence, boolean isShared) {
    this.isShared = isShared;
    this.sender = sender;
    this.message = message;
    this.kind = message.kind();
    this.page = message.page();
    this.sequence = sequence;
  }

  /** Carries another message from now on. */
  Envelope reused(int newSender, Message other, long newSequence) {
    sender = newSender;
    message = other;
    kind = other.kind();
    page = other.page();
    sequence = newSequence;
    return this;
  }

  int sender() {
    return sender;
  }

  Message message() {
    return message;
  }

  /** The kind of the message. */
  MessageKind kind() {
    return kind;
  }

  /** The page that the message is about. */
  long page() {
    return page;
  }

  long sequence() {
    return sequence;
  }

  /** Whether it may have several receivers. */
  boolean isShared() {
    return isShared;
  }

  /** The size of the message, once it is known. */
  int bytes() {
    return bytes;
  }

  void setBytes(int size) {
    bytes = size;
  }

  /** Whether the message carries a page. */
  boolean carriesPage() {
    return kind == MessageKind.PAGE;
  }

  @Override
  public String toString() {
    return "the " + Disturbances.name(message);
  }
}
