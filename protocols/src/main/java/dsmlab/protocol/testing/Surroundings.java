package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;
import java.util.Map;

/** What surrounds an {@link UntimedNode}: the other nodes, the wire, and who looks on. */
public interface Surroundings<M extends Message> {

  /** The number of nodes. */
  int nodes();

  /** The node that owns a page before anybody has faulted on it. */
  int initialOwner(long page);

  /** The page to which a reference goes. */
  long pageOf(Reference reference);

  /** The words of a page, by address, before anybody has written it; those absent are zero. */
  default Map<Long, Long> initialWords(long page) {
    return Map.of();
  }

  /** Runs something in this step, after the handler that is running now. */
  void later(Runnable action);

  /** A node sends a message, perhaps to itself. */
  void send(int from, int to, M message);

  /** A node sends a message to several nodes, perhaps itself among them. */
  void multicast(int from, NodeSet destinations, M message);

  /** A node sets a timer. */
  void setTimer(int node, long delayPicos, long page, int purpose);

  /** A node has other rights to a page than before. */
  default void rightsChanged(int node, long page, Access before, Access after) {}

  /** A reference waits for the outcome of a fault of its node that is open. */
  default void waits(Operation operation) {}

  /** A process that has synchronised goes on, for its node's protocol now allows it. */
  void acquired(int node, int process);

  /** A reference has faulted. */
  void faulted(Operation operation);

  /** A reference was performed at its own node with a value, which must be the current one. */
  void performed(Operation operation, long value);

  /**
   * A reference was performed without lasting rights: the copy may have been taken away while it
   * was on its way, so a read may return any value since its start.
   */
  void performedOnce(Operation operation, long value);

  /** A reference of another node was performed on a node's copy. */
  void performedRemotely(int node, Reference reference, long value);

  /** A reference that was performed elsewhere at some time since its start returned a value. */
  void returned(Operation operation, long value);
}
