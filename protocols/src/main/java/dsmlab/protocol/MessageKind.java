package dsmlab.protocol;

import java.util.Locale;

/** The kinds of messages that are counted apart. */
public enum MessageKind {
  /**
   * Asks for a page or for the right to write it; sent by the node that faults. Or asks, on behalf
   * of a process that has got past a synchronisation, for all that others did before; or, of one
   * that is about to let others go on, whether all that it did is known.
   */
  REQUEST,
  /** A request that is passed on towards the owner. */
  FORWARD,
  /** Carries a page. */
  PAGE,
  /** Takes a copy away. */
  INVALIDATE,
  /** Answers an invalidation or another order. */
  ACK,
  /** Tells a manager that a page has arrived. */
  CONFIRM,
  /** Gives the right to write without the page. */
  GRANT,
  /** Carries a written value to a copy. */
  UPDATE,
  /** Answers a reference that was performed elsewhere, or a process that has synchronised. */
  REPLY,
  /** Refuses an order for now: ask again later. */
  RETRY,
  /** Belongs to a service of System V calls, not to a protocol: never among its messages. */
  IPC,
  /** Belongs to a checkpoint algorithm, not to a protocol: never among its messages. */
  CHECKPOINT;

  /** The word in metric names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
