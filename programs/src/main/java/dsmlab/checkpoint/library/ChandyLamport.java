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
 * Lamport, Distributed Snapshots, ACM TOCS 3(1), 1985. Node 0 begins.
 */
final class ChandyLamport implements CheckpointAlgorithm<ChandyLamport.Marker> {

  static final CheckpointDescriptor<Marker> DESCRIPTOR =
      new CheckpointDescriptor<>(
          "chandy-lamport",
          "Markers cut all channels while the processes go on; what is in them is recorded.",
          "Chandy and Lamport, Distributed Snapshots, ACM TOCS 3(1), 1985",
          List.of(),
          _ -> new ChandyLamport());

  /** Everything behind it belongs to the time after the checkpoint. */
  record Marker(long round) implements CheckpointMessage {}

  @Override
  public CheckpointNode<Marker> node(CheckpointHost<Marker> host) {
    return new Member(host);
  }

  @Override
  public RecoveryLine recoveryLine(StableStorage storage) {
    return RecoveryLine.ofLastCommonRound(storage);
  }

  private static final class Member implements CheckpointNode<Marker> {

    private final CheckpointHost<Marker> host;
    private NodeSet open = NodeSet.empty();
    private long round;

    Member(CheckpointHost<Marker> host) {
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
      if (open.isEmpty()) {
        begin(round + 1);
      }
      host.setTimer(host.intervalPicos(), 0);
    }

    private void begin(long newRound) {
      round = newRound;
      host.save(round, Saving.COPIED);
      host.sendToOthers(new Marker(round));
      open = NodeSet.all(host.nodes()).without(host.self());
      open.forEach(host::record);
      completeWhenClosed();
    }

    @Override
    public void onMessage(int sender, Marker marker) {
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

    private void completeWhenClosed() {
      if (open.isEmpty()) {
        host.complete();
      }
    }
  }
}
