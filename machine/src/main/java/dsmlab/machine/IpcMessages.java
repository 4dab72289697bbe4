package dsmlab.machine;

import dsmlab.systemv.service.IpcMessage;

/** Takes the messages of the nodes that belong to no protocol. */
interface IpcMessages {

  /** Whether the network interface of a node takes notice of a message that arrives now. */
  default boolean hears(int node, IpcMessage message) {
    return true;
  }

  /** A node has received a message. */
  void received(int node, IpcMessage message, int sender);

  /** The transport has given up on a message of a node. */
  void undelivered(int node, IpcMessage message, int destination);

  /** A node that had crashed begins anew, without memory. */
  void restarted(int node);

  /** Processor time to convert what a node has received from another one. */
  default long conversionPicos(int sender, int receiver, int bytes) {
    return 0;
  }

  /** Where nothing calls the system. */
  IpcMessages NONE =
      new IpcMessages() {
        @Override
        public void received(int node, IpcMessage message, int sender) {
          throw new IllegalStateException("nobody sends %s".formatted(message));
        }

        @Override
        public void undelivered(int node, IpcMessage message, int destination) {
          throw new IllegalStateException("nobody sends %s".formatted(message));
        }

        @Override
        public void restarted(int node) {
          // nothing was lost
        }
      };
}
