package dsmlab.protocol;

/** What a node may do with a page without asking anybody. */
public enum Access {
  /** Nothing: every reference faults. */
  NONE,
  /** Read: a write faults. */
  READ,
  /** Read and write. */
  WRITE;

  /** Whether these rights are enough for a reference that needs {@code needed}. */
  public boolean allows(Access needed) {
    return ordinal() >= needed.ordinal();
  }
}
