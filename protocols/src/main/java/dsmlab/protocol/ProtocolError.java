package dsmlab.protocol;

/**
 * A state and a message, fault or timer that cannot meet have met: an error of the protocol, not of
 * its user. The host adds node, time and the last events.
 */
public final class ProtocolError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProtocolError(String message) {
    super(message);
  }

  /** Says that a node cannot take a message about a page in the state in which it is. */
  public static ProtocolError unexpected(int node, Object state, Message message) {
    return new ProtocolError(
        "node %d cannot take %s for page %d while %s"
            .formatted(node, message, message.page(), state));
  }
}
