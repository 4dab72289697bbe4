package example.token;

import dsmlab.checkpoint.CheckpointMessage;

/**
 * What goes from node to node.
 *
 * @param checkpoint the number of the checkpoint
 * @param errand what each node is to do
 * @param round how often it has come round with the errand to stop
 * @param sent how many messages the nodes that it has passed in this round had sent
 * @param received how many they had received
 * @param before what {@code sent} was at the end of the round before, or -1
 */
record Token(long checkpoint, Errand errand, int round, long sent, long received, long before)
    implements CheckpointMessage {

  /** What a node is to do with it. */
  enum Errand {
    STOP,
    SAVE,
    GO_ON
  }

  /** The token that begins a checkpoint. */
  static Token first(long checkpoint) {
    return new Token(checkpoint, Errand.STOP, 1, 0, 0, -1);
  }

  /** The token when a node has stood still and has counted its messages. */
  Token counting(long nodeSent, long nodeReceived) {
    return new Token(checkpoint, errand, round, sent + nodeSent, received + nodeReceived, before);
  }

  /** Nothing was under way in this round, nor in between. */
  boolean findsNothingUnderWay() {
    return sent == received && sent == before;
  }

  /** The token that counts once more. */
  Token again() {
    long agreed = sent == received ? sent : -1;
    return new Token(checkpoint, Errand.STOP, round + 1, 0, 0, agreed);
  }

  /** The token with another errand. */
  Token to(Errand other) {
    return new Token(checkpoint, other, round, sent, received, before);
  }
}
