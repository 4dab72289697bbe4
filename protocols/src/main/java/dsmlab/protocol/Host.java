package dsmlab.protocol;

import dsmlab.sim.NodeSet;

/**
 * What a protocol can do on its node. The timed simulator, the explorer and scripted tests each
 * have one; a protocol cannot tell them apart.
 */
public interface Host<M extends Message> {

  /** This node. */
  int self();

  /** The number of nodes; they are numbered from 0. */
  int nodes();

  /** The node that owns a page, with write access, before anybody has faulted on it. */
  int initialOwner(long page);

  /** This node's rights to a page. */
  Access access(long page);

  /** Changes this node's rights to a page. */
  void setAccess(long page, Access access);

  /** Sends a message; what a node sends to itself arrives as well but is not counted. */
  void send(int destination, M message);

  /**
   * Sends a message to several nodes, perhaps itself among them: in one transmission where the
   * hardware can.
   */
  void multicast(NodeSet destinations, M message);

  /** The contents of this node's copy, to be sent. */
  PageContents contents(long page);

  /** Replaces this node's copy by contents that were received. */
  void install(long page, PageContents contents);

  /**
   * Ends the open fault on a page with lasting rights: sets them and performs every waiting
   * reference that they allow, the faulting one first. Waiting references that need more fault
   * again afterwards.
   */
  void grant(long page, Access access);

  /**
   * Ends the open fault without lasting rights: performs the faulting reference alone on this
   * node's copy.
   */
  void complete(long page);

  /** Ends the open fault, whose reference was performed elsewhere and returned a value. */
  void completeElsewhere(long page, long value);

  /**
   * Fails the open fault on a page: no waiting reference is performed, and their processes get a
   * signal. From then on nothing is known of the page on this node.
   */
  default void fail(long page) {
    throw new ProtocolError("a fault on page %d fails, which it cannot here".formatted(page));
  }

  /**
   * Gives a page up: after a failure nobody can tell any more who has it, and nothing is asked of
   * its copies. What is read and written is still held to the promise.
   */
  default void giveUp(long page) {}

  /**
   * Performs a reference of another node on this node's copy.
   *
   * @return what a load or an atomic operation reads; a store is promised nothing
   */
  long perform(Reference reference);

  /**
   * Lets a process go on for which {@link ProtocolNode#onAcquire} or {@link ProtocolNode#onRelease}
   * has returned false.
   */
  void acquired(int process);

  /**
   * Calls {@link ProtocolNode#onTimer} for a page after a delay; it cannot be recalled.
   *
   * @param purpose tells the timers of one page apart
   */
  void setTimer(long delayPicos, long page, int purpose);

  /**
   * The time until the last of the timers comes that were set for a page and a purpose. Hosts
   * without time, where a timer may come at any moment, answer zero.
   */
  long remainingPicos(long page, int purpose);
}
