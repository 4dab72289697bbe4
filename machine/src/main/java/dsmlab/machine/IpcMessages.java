package dsmlab.machine;

import dsmlab.systemv.service.IpcMessage;

/** Takes the messages of the nodes that belong to no protocol. */
interface IpcMessages {

  /** A node has received a message. */
  void received(int node, IpcMessage message, int sender);

  /** The transport has given up on a message of a node. */
  void undelivered(int node, IpcMessage message, int destination);

  /** A node that had crashed begins anew, without memory. */
  void restarted(int node);

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
