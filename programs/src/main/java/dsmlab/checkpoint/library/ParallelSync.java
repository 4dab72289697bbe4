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
 * Stops all nodes, waits until no page transaction is open and no message is on its way, saves all,
 * lets all go on. HDCR's parallel-sync in our reading: of its steps only the aim is known.
 *
 * <p>Node 0 coordinates. That nothing is on its way is found by counting: the numbers of messages
 * sent and received must agree twice in a row (Mattern, Algorithms for Distributed Termination
 * Detection, 1987). When they still do not after some rounds of questions, because messages are
 * lost, the checkpoint is given up.
 */
final class ParallelSync implements CheckpointAlgorithm<ParallelSync.Order> {

  static final CheckpointDescriptor<Order> DESCRIPTOR =
      new CheckpointDescriptor<>(
          "parallel-sync",
          "Stops all nodes, drains what is under way, saves all, lets all go on.",
          "L. Jiao, HDCR, master thesis 2010 (its aim; the steps are ours); CoCheck, 1996",
          List.of(),
          _ -> new ParallelSync());

  /** What coordinator and nodes tell each other. */
  sealed interface Order extends CheckpointMessage {

    /** Freeze, and tell when you are quiet. */
    record Stop(long round) implements Order {}

    /** How many messages have you sent and received? */
    record Count(long round) implements Order {}

    /** The node stands still and has counted. */
    record Quiet(long round, long sent, long received) implements Order {}

    /** Nothing is on its way: save. */
    record Save(long round) implements Order {}

    /** The node is on stable storage. */
    record Saved(long round) implements Order {}

    /** Go on. */
    record Resume(long round) implements Order {}
  }

  @Override
  public CheckpointNode<Order> node(CheckpointHost<Order> host) {
    return host.self() == 0 ? new ParallelSyncCoordinator(host) : new Member(host);
  }

  @Override
  public RecoveryLine recoveryLine(StableStorage storage) {
    return RecoveryLine.ofLastCommonRound(storage);
  }

  /** A node that is told what to do. */
  static class Member implements CheckpointNode<Order> {

    final CheckpointHost<Order> host;
    private long round;

    Member(CheckpointHost<Order> host) {
      this.host = host;
    }

    @Override
    public void onBegin() {
      // waits to be told
    }

    @Override
    public void onTimer(int purpose) {
      throw new IllegalStateException("node %d has set no timer".formatted(host.self()));
    }

    @Override
    public void onMessage(int sender, Order message) {
      switch (message) {
        case Order.Stop stop -> stop(stop.round());
        case Order.Count _ -> onFrozen();
        case Order.Save _ -> host.save(round, Saving.BLOCKING);
        case Order.Resume _ -> host.thaw();
        case Order.Quiet _, Order.Saved _ ->
            throw new IllegalStateException("node %d coordinates nothing".formatted(host.self()));
      }
    }

    void stop(long toRound) {
      round = toRound;
      host.freeze();
    }

    @Override
    public void onFrozen() {
      answer(new Order.Quiet(round, host.sent(), host.received()));
    }

    @Override
    public void onSaved(long saved) {
      host.complete();
      answer(new Order.Saved(saved));
    }

    void answer(Order answer) {
      host.send(0, answer);
    }
  }
}
