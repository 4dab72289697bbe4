package dsmlab.protocol;

/**
 * A reference that the node's rights do not allow. Each node has at most one per page at a time.
 */
public record Fault(long page, Reference reference) {

  /** The rights it needs. */
  public Access access() {
    return reference.access();
  }
}
