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

  /** For a message that the state of its page at a node rules out. */
  public static ProtocolError unexpected(int node, Message message, Object state) {
    return new ProtocolError(
        "node %d cannot take %s of page %d in state %s"
            .formatted(node, message, message.page(), state));
  }
}
