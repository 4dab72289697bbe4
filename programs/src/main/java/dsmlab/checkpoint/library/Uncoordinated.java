package dsmlab.checkpoint.library;

import dsmlab.checkpoint.CheckpointAlgorithm;
import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.checkpoint.CheckpointNode;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.checkpoint.StableStorage;
import java.util.List;

/**
 * Each node saves itself when its own timer comes, out of step with the others, and sends nothing.
 * After a crash the latest consistent states are looked for; nodes may have to go back far, even to
 * the beginning: the domino effect of Randell, System Structure for Software Fault Tolerance, 1975.
 */
final class Uncoordinated implements CheckpointAlgorithm<Uncoordinated.Nothing> {

  static final CheckpointDescriptor<Nothing> DESCRIPTOR =
      new CheckpointDescriptor<>(
          "uncoordinated",
          "Each node saves itself by its own timer; a line is looked for after a crash.",
          "Randell, System Structure for Software Fault Tolerance, IEEE TSE 1(2), 1975",
          List.of(),
          _ -> new Uncoordinated());

  /** The nodes tell each other nothing. */
  record Nothing() implements CheckpointMessage {}

  @Override
  public CheckpointNode<Nothing> node(CheckpointHost<Nothing> host) {
    return new Member(host);
  }

  @Override
  public RecoveryLine recoveryLine(StableStorage storage) {
    return RecoveryLine.latestConsistent(storage);
  }

  private static final class Member implements CheckpointNode<Nothing> {

    private final CheckpointHost<Nothing> host;
    private long round;

    Member(CheckpointHost<Nothing> host) {
      this.host = host;
    }

    @Override
    public void onBegin() {
      round = host.lastRound();
      host.setTimer(Math.max(1, host.intervalPicos() / host.nodes() * (host.self() + 1)), 0);
    }

    @Override
    public void onTimer(int purpose) {
      round++;
      host.save(round, Saving.LOGGED);
      host.complete();
    }

    @Override
    public void onUsable(long saved) {
      host.setTimer(host.intervalPicos(), 0);
    }

    @Override
    public void onMessage(int sender, Nothing message) {
      throw new IllegalStateException("node %d sent %s".formatted(sender, message));
    }
  }
}
