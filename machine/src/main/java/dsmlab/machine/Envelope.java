package dsmlab.machine;

import dsmlab.protocol.Message;

/** A message on its way, with the number of its transmission. */
record Envelope(int sender, Message message, long sequence) {

  @Override
  public String toString() {
    return "the " + Disturbances.name(message);
  }
}
