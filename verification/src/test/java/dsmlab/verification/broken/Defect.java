package dsmlab.verification.broken;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageContents;

/**
 * What nodes do wrong. Each method is asked instead of the node's protocol or host and says whether
 * it has done something in its place; if not, what is right is done. A defect that remembers
 * something keeps it in its fields, so that the explorer can tell its states apart.
 */
interface Defect {

  /** A reference has faulted. */
  default boolean fault(Site at, Fault fault) {
    return false;
  }

  /** A message has arrived. */
  default boolean receive(Site at, int sender, Message message) {
    return false;
  }

  /** A timer has come. */
  default boolean timer(Site at, long page, int purpose) {
    return false;
  }

  /** The protocol sends a message; one to several nodes is asked for each of them. */
  default boolean send(Site at, int destination, Message message) {
    return false;
  }

  /** The protocol changes the node's rights. */
  default boolean setAccess(Site at, long page, Access access) {
    return false;
  }

  /** The protocol replaces the node's copy. */
  default boolean install(Site at, long page, PageContents contents) {
    return false;
  }

  /** The protocol ends a fault with lasting rights. */
  default boolean grant(Site at, long page, Access access) {
    return false;
  }

  /** The protocol ends a fault without lasting rights. */
  default boolean complete(Site at, long page) {
    return false;
  }

  /** The protocol sets a timer. */
  default boolean setTimer(Site at, long delayPicos, long page, int purpose) {
    return false;
  }

  /** What the protocol gets to see of the node's copy. */
  default PageContents contents(Site at, long page) {
    return at.host().contents(page);
  }
}
