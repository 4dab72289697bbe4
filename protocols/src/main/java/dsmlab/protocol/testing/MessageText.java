package dsmlab.protocol.testing;

import dsmlab.protocol.chronicle.MessageWords;

/** The text of a message on a {@link TestCluster}, whose references are to words of pages. */
public final class MessageText {

  private MessageText() {}

  /** The text of a message, such as {@code Request(p0, requester 1, write)}. */
  public static String of(Object message) {
    return MessageWords.of(message, Word::text);
  }
}
