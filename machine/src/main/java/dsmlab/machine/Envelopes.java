package dsmlab.machine;

import dsmlab.protocol.Message;
import java.util.ArrayList;
import java.util.List;

/** The envelopes of a machine: those that have arrived are used again, where nobody keeps them. */
final class Envelopes {

  private final boolean areKept;
  private final List<Envelope> spare = new ArrayList<>();

  /**
   * Starts without any.
   *
   * @param areKept whether an envelope may be looked at after its message was received
   */
  Envelopes(boolean areKept) {
    this.areKept = areKept;
  }

  /** Puts a message to one node, with the number of its transmission, into an envelope. */
  Envelope with(int sender, Message message, long sequence) {
    return spare.isEmpty()
        ? new Envelope(sender, message, sequence, false)
        : spare.removeLast().reused(sender, message, sequence);
  }

  /** Puts a message to several nodes into an envelope, which each of them takes it out of. */
  Envelope shared(int sender, Message message, long sequence) {
    return new Envelope(sender, message, sequence, true);
  }

  /** A receiver has taken the message out of an envelope. */
  void emptied(Envelope envelope) {
    if (!areKept && !envelope.isShared()) {
      spare.add(envelope);
    }
  }
}
