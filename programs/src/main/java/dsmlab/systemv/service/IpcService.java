package dsmlab.systemv.service;

/**
 * A service for one run. What nodes share only through messages they must not keep here, and what a
 * node does must depend on nothing but what its host tells it: so it can be brought back to a
 * checkpoint.
 */
public interface IpcService<M extends IpcMessage> {

  /** Makes the service of one node. */
  IpcNode<M> node(IpcHost<M> host);

  /** How the machines of the cluster lay numbers. */
  default ByteOrders byteOrders() {
    return ByteOrders.ALIKE;
  }

  /** Whether what happens at one node is known at others without a message. */
  default boolean reachesAllAtOnce() {
    return false;
  }
}
