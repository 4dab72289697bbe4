package dsmlab.protocol;

/**
 * A protocol on one node: a deterministic state machine that is told of faults, messages and timers
 * and acts only through its {@link Host}. It has no clock, thread, file or random number of its
 * own.
 */
public interface ProtocolNode<M extends Message> {

  /** The node's rights to a page that no protocol action has touched yet. */
  Access initialAccess(long page);

  /** A reference has faulted; no other fault of this node on this page is open. */
  void onFault(Fault fault);

  /** A message has arrived, or one that the node sent to itself. */
  void onMessage(int sender, M message);

  /**
   * A process of this node has got past a synchronisation, such as a lock or a barrier. Its next
   * references must see what other processes did before they let it pass. Where the promise is
   * linearizability they do anyway; otherwise updates may still be on their way to this node.
   *
   * @return whether the process goes on at once; if not, it waits until {@link Host#acquired}
   */
  default boolean onAcquire(int process) {
    return true;
  }

  /**
   * A process of this node is about to let others go on: by a system call, at a barrier, or by its
   * end. What it has written must be there for those that it lets go on. Only executed programs
   * ask, whose results depend on it; a trace says what was read whenever it was.
   *
   * @return whether the process goes on at once; if not, it waits until {@link Host#acquired}
   */
  default boolean onRelease(int process) {
    return true;
  }

  /**
   * Whether this node's network interface takes notice of a message that arrives now. A protocol
   * that addresses groups answers no for those of which the node is no member: the message then
   * costs the node nothing. Only hosts with time ask, so {@link #onMessage} must ignore such a
   * message too.
   */
  default boolean hears(M message) {
    return true;
  }

  /** A timer that was set for a page and a purpose has come. */
  default void onTimer(long page, int purpose) {
    throw new ProtocolError("a timer came for page %d but none was set".formatted(page));
  }

  /**
   * The transport has given up on a message that this node sent: nobody knows whether it arrived.
   * Only a protocol that declares to bear what befell it is told, and only by a transport that
   * repeats; with datagrams a node learns of a loss by its own timers.
   */
  default void onUndelivered(int destination, M message) {}

  /** The node has crashed and is back: this is its new protocol, without memory. */
  default void onRestart() {}

  /** What this node believes about a page, for checkers and diagrams. */
  PageFacts facts(long page);

  /** What this node keeps about a page, in the protocol's own words, for reports of failures. */
  default String entry(long page) {
    return facts(page).toString();
  }
}
