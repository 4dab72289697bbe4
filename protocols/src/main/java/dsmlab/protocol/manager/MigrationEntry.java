package dsmlab.protocol.manager;

import dsmlab.protocol.Postponed;
import dsmlab.protocol.RestingEntry;
import dsmlab.protocol.manager.MigrationMessage.Forward;

/** A page in the page table of a node of {@link Migration}. */
final class MigrationEntry implements RestingEntry {

  final Postponed<Forward> postponed = new Postponed<>();
  boolean owner;
  boolean faulting;

  boolean quiet() {
    return !faulting && postponed.isEmpty();
  }

  /** Whether it owns the page. */
  @Override
  public int rest() {
    return Ownership.rest(quiet(), owner);
  }

  @Override
  public void resume(int rest) {
    owner = Ownership.isOwner(rest);
  }

  @Override
  public String toString() {
    return (faulting ? "faulting" : "not faulting") + (owner ? " as owner" : "");
  }
}
