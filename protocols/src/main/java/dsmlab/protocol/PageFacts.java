package dsmlab.protocol;

import dsmlab.sim.NodeSet;

/**
 * What one node believes about one page.
 *
 * @param owner whether it is the page's owner
 * @param copySet the copies it answers for; empty where it keeps none
 * @param probOwner where it would look for the owner, or {@link #NOBODY} when it keeps no such hint
 * @param managedOwner the owner in its role as the page's manager, or {@link #NOBODY}
 * @param quiet whether it waits for nothing and keeps no request back
 */
public record PageFacts(
    boolean owner, NodeSet copySet, int probOwner, int managedOwner, boolean quiet) {

  /** Stands for no node. */
  public static final int NOBODY = -1;
}
