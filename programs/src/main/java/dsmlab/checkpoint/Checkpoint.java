package dsmlab.checkpoint;

import it.unimi.dsi.fastutil.longs.LongList;

/**
 * What an algorithm can know of the saved state of a node, or of the state that it is in now.
 *
 * @param node whose it is
 * @param round the number that the algorithm gave it; 0 is the beginning
 * @param atPicos when it was saved
 * @param mark comes after all that the node had sent then and before all that it sent later, in the
 *     numbering of all messages
 * @param lastReceived by sender, the number of the last message that had been received from it, or
 *     -1
 */
public record Checkpoint(int node, long round, long atPicos, long mark, LongList lastReceived) {

  public Checkpoint {
    lastReceived = LongList.of(lastReceived.toLongArray());
  }

  /**
   * Whether this state has received what another one has not sent yet: an orphan message.
   *
   * @param sender a state of another node
   */
  public boolean hasOrphanOf(Checkpoint sender) {
    return lastReceived.getLong(sender.node()) >= sender.mark();
  }
}
