package example.token;

import dsmlab.checkpoint.CheckpointAlgorithm;
import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.CheckpointNode;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.checkpoint.StableStorage;

/**
 * A token goes from node to node: it stops them, finds out whether anything is under way, lets one
 * node after the other save itself, as they must on a single disk, and lets them go on.
 */
final class TokenSync implements CheckpointAlgorithm<Token> {

  private final int roundsMax;

  TokenSync(int roundsMax) {
    this.roundsMax = roundsMax;
  }

  @Override
  public CheckpointNode<Token> node(CheckpointHost<Token> host) {
    return new TokenNode(host, roundsMax);
  }

  @Override
  public RecoveryLine recoveryLine(StableStorage storage) {
    return RecoveryLine.ofLastCommonRound(storage);
  }
}
