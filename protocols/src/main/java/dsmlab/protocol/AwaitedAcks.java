package dsmlab.protocol;

/** The acknowledgements that a node waits for: one of each node to which it has sent an order. */
public final class AwaitedAcks {

  private int missing;

  /** Waits for some more. */
  public void expect(int acks) {
    missing += acks;
  }

  /** Whether none is missing. */
  public boolean allArrived() {
    return missing == 0;
  }

  /** Counts one that has arrived; it must have been expected. */
  public void count() {
    if (missing == 0) {
      throw new ProtocolError("an acknowledgement arrived that nobody waits for");
    }
    missing--;
  }

  @Override
  public String toString() {
    return missing + " acks missing";
  }
}
