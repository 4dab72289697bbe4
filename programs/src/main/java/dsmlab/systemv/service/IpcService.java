package dsmlab.systemv.service;

/** A service for one run. What nodes share only through messages they must not keep here. */
public interface IpcService<M extends IpcMessage> {

  /** Makes the service of one node. */
  IpcNode<M> node(IpcHost<M> host);

  /** How the machines of the cluster lay numbers. */
  default ByteOrders byteOrders() {
    return ByteOrders.ALIKE;
  }

  /**
   * Whether it comes to the same state when all calls that were answered are made again at once,
   * one after the other: then it can be brought back to a checkpoint.
   */
  default boolean restorable() {
    return false;
  }
}
