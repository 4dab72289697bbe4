package dsmlab.protocol.manager;

import dsmlab.protocol.Postponed;
import dsmlab.protocol.manager.MigrationMessage.Forward;

/** A page in the page table of a node of {@link Migration}. */
final class MigrationEntry {

  final Postponed<Forward> postponed = new Postponed<>();
  boolean owner;
  boolean faulting;

  MigrationEntry(boolean owner) {
    this.owner = owner;
  }

  boolean quiet() {
    return !faulting && postponed.isEmpty();
  }

  /** Whether it says the same as another when nothing is going on. */
  boolean restsLike(MigrationEntry other) {
    return quiet() && owner == other.owner;
  }

  @Override
  public String toString() {
    return (faulting ? "faulting" : "not faulting") + (owner ? " as owner" : "");
  }
}
