package dsmlab.scenario.model;

/**
 * The mean cost of an access in message-processing time under four algorithms. Michael Stumm and
 * Songnian Zhou, Algorithms Implementing Distributed Shared Memory, IEEE Computer 23(5), 1990.
 *
 * <p>The model assumes uniform load and no contention, charges four packet events for locating a
 * block, lets the writes among faults be as frequent as among accesses, and reaches all sites with
 * one multicast that nobody acknowledges.
 *
 * @param packet p, the cost of sending or receiving a short packet
 * @param block P, the cost of sending or receiving a block
 * @param sites S, how many there are
 * @param writeShare 1/(r+1), the writes among all accesses
 */
public record StummZhou(double packet, double block, int sites, double writeShare) {

  /** Every access of another site than the server is a request and a reply. */
  public double centralServer() {
    return (1 - 1.0 / sites) * 4 * packet;
  }

  /** Every fault locates the block and moves it. */
  public double migration(double faultsPerAccess) {
    return faultsPerAccess * (2 * block + 4 * packet);
  }

  /** Every fault locates the block and copies it; writes invalidate. */
  public double readReplication(double faultsPerAccess) {
    return faultsPerAccess * (2 * block + 4 * packet + sites * packet * writeShare);
  }

  /** Every write goes to the sequencer and from there to all sites. */
  public double fullReplication() {
    return (sites + 2) * packet * writeShare;
  }
}
