package dsmlab.protocol.manager;

/** All that a manager knows of a page when owners keep the copy sets. */
final class KnownOwner {

  int owner;

  KnownOwner(int owner) {
    this.owner = owner;
  }
}
