package dsmlab.protocol.manager;

import dsmlab.protocol.RestingEntry;

/** All that a manager knows of a page when owners keep the copy sets. */
final class KnownOwner implements RestingEntry {

  int owner;

  @Override
  public int rest() {
    return owner;
  }

  @Override
  public void resume(int rest) {
    owner = rest;
  }
}
