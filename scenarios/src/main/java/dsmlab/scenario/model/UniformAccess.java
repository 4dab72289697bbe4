package dsmlab.scenario.model;

/**
 * How often accesses fault when each is made by any site with the same probability, at random, to
 * one of many blocks. Both follow from looking back at the accesses to the same block: the first
 * one that decides whether the site still has what it needs is its own or another's.
 *
 * @param sites how many there are
 * @param writeShare the writes among all accesses
 */
public record UniformAccess(int sites, double writeShare) {

  /** f with a single copy: the last access was another site's. */
  public double migrationFaults() {
    return 1 - 1.0 / sites;
  }

  /** f' with copies for readers: a read or a write faults. */
  public double replicationFaults() {
    return (1 - writeShare) * readFaults() + writeShare * writeFaults();
  }

  /** A read faults when another site has written since the last access of its own. */
  private double readFaults() {
    double others = (sites - 1) * writeShare;
    return others / (1 + others);
  }

  /** A write faults when another site has accessed the block since the last own write. */
  private double writeFaults() {
    return (sites - 1) / (sites - 1 + writeShare);
  }
}
