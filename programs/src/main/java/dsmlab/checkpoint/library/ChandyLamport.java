package dsmlab.checkpoint.library;

import dsmlab.checkpoint.CheckpointAlgorithm;
import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.checkpoint.CheckpointNode;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.checkpoint.StableStorage;
import dsmlab.sim.NodeSet;
import java.util.List;

/**
 * Markers on channels that keep their order: a node saves itself when the first one comes, passes
 * it on, and records what arrives on each channel until its marker does. K. Mani Chandy and Leslie
 * Lamport, Distributed Snapshots, ACM TOCS 3(1), 1985. Node 0 begins, and begins again when all
 * have told it that they are on disk.
 */
final class ChandyLamport implements CheckpointAlgorithm<ChandyLamport.Signal> {

  static final CheckpointDescriptor<Signal> DESCRIPTOR =
      new CheckpointDescriptor<>(
          "chandy-lamport",
          "Markers cut all channels while the processes go on; what is in them is recorded.",
          "Chandy and Lamport, Distributed Snapshots, ACM TOCS 3(1), 1985",
          List.of(),
          _ -> new ChandyLamport());

  /** What nodes tell each other. */
  sealed interface Signal extends CheckpointMessage {

    /** Everything behind it belongs to the time after the checkpoint. */
    record Marker(long round) implements Signal {}

    /** The node is on disk, with what was on its way to it. */
    record Saved(long round) implements Signal {}
  }

  @Override
  public CheckpointNode<Signal> node(CheckpointHost<Signal> host) {
    return new Member(host);
  }

  @Override
  public RecoveryLine recoveryLine(StableStorage storage) {
    return RecoveryLine.ofLastCommonRound(storage);
  }

  private static final class Member implements CheckpointNode<Signal> {

    private final CheckpointHost<Signal> host;
    private NodeSet open = NodeSet.empty();
    private long round;

    /** How many nodes have yet to tell node 0 that they are on disk. */
    private int unsaved;

    Member(CheckpointHost<Signal> host) {
      this.host = host;
    }

    @Override
    public void onBegin() {
      round = host.lastRound();
      if (host.self() == 0) {
        host.setTimer(host.intervalPicos(), 0);
      }
    }

    @Override
    public void onTimer(int purpose) {
      unsaved = host.nodes();
      begin(round + 1);
    }

    private void begin(long newRound) {
      round = newRound;
      host.save(round, Saving.COPIED);
      host.sendToOthers(new Signal.Marker(round));
      open = NodeSet.all(host.nodes()).without(host.self());
      open.forEach(host::record);
      completeWhenClosed();
    }

    @Override
    public void onMessage(int sender, Signal signal) {
      switch (signal) {
        case Signal.Marker marker -> cut(sender, marker);
        case Signal.Saved saved -> noteSaved(saved.round());
      }
    }

    private void cut(int sender, Signal.Marker marker) {
      onInfluence(sender, marker.round());
      if (marker.round() == round && open.contains(sender)) {
        open = open.without(sender);
        host.stopRecording(sender);
        completeWhenClosed();
      }
    }

    @Override
    public void onInfluence(int sender, long otherRound) {
      if (otherRound > round) {
        begin(otherRound);
      }
    }

    @Override
    public void onUsable(long saved) {
      if (host.self() == 0) {
        noteSaved(saved);
      } else {
        host.send(0, new Signal.Saved(saved));
      }
    }

    private void noteSaved(long saved) {
      if (saved == round) {
        unsaved--;
        if (unsaved == 0) {
          host.setTimer(host.intervalPicos(), 0);
        }
      }
    }

    private void completeWhenClosed() {
      if (open.isEmpty()) {
        host.complete();
      }
    }
  }
}
