package dsmlab.protocol.testing;

import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.Reference;
import dsmlab.protocol.chronicle.Chronicler;
import dsmlab.protocol.chronicle.Scribe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the chronicle of a {@link TestCluster}: its clock are the steps, one for each reference,
 * delivery, loss and timer.
 */
public final class ClusterScribe {

  private final TestCluster<?> cluster;
  private final Scribe scribe;
  private final Map<Channel, List<Letter>> underWay = new HashMap<>();
  private long step;
  private long sequence;
  private long page;

  /**
   * A message on its way; of equal ones on one channel, the first counts as the one that arrives.
   */
  private record Letter(long sequence, Message message) {}

  private ClusterScribe(TestCluster<?> cluster, Chronicler chronicler) {
    this.cluster = cluster;
    this.scribe = new Scribe(chronicler, cluster.nodes(), () -> step, cluster::access);
  }

  /** Tells a chronicler everything that happens on a cluster from now on. */
  public static ClusterScribe of(TestCluster<?> cluster, Chronicler chronicler) {
    ClusterScribe scribe = new ClusterScribe(cluster, chronicler);
    cluster.listen(scribe::write);
    return scribe;
  }

  /** Ends the chronicle with the reason why the cluster has failed. */
  public void failed(ClusterFailure failure) {
    scribe.remark(PageFacts.NOBODY, page, failure.problem());
  }

  private void write(ClusterEvent event) {
    page = event.page();
    switch (event) {
      case ClusterEvent.Started started -> started(started.operation());
      case ClusterEvent.Faulted(Operation operation) ->
          scribe.faultRaised(operation.node(), page, operation.reference().access());
      case ClusterEvent.Sent(Channel channel, Message message) -> sent(channel, message);
      case ClusterEvent.Multicast many ->
          many.destinations().forEach(to -> sent(new Channel(many.from(), to), many.message()));
      case ClusterEvent.HandledOwn(int node, Message message) -> handledOwn(node, message);
      case ClusterEvent.Delivered(Channel channel, Message message) -> {
        step++;
        delivered(channel, take(channel, message));
      }
      case ClusterEvent.Dropped(Channel channel, Message message) -> lost(channel, message);
      case ClusterEvent.TimerSet set ->
          scribe.timerSet(set.timer().node(), page, set.timer().purpose(), 0);
      case ClusterEvent.TimerCame came -> {
        step++;
        scribe.timerCame(came.timer().node(), page, came.timer().purpose());
      }
      case ClusterEvent.RightsChanged changed ->
          scribe.accessChanges(changed.node(), page, changed.before(), changed.after());
      case ClusterEvent.Performed(Operation operation, long value) -> performed(operation, value);
      case ClusterEvent.Waits _, ClusterEvent.PerformedForOther _, ClusterEvent.Acquired _ -> {}
      case ClusterEvent.Returned(Operation operation, long value) -> performed(operation, value);
    }
  }

  private void started(Operation operation) {
    step++;
    Reference reference = operation.reference();
    if (!cluster.access(operation.node(), page).allows(reference.access())) {
      scribe.faultStarted(operation.node(), page, operation.process(), reference);
    }
  }

  private void performed(Operation operation, long value) {
    Reference reference = operation.reference();
    long result = operation.reads() ? value : reference.value();
    scribe.performed(operation.node(), page, operation.process(), reference, result);
  }

  private Letter sent(Channel channel, Message message) {
    Letter letter = new Letter(sequence++, message);
    underWay.computeIfAbsent(channel, _ -> new ArrayList<>()).add(letter);
    scribe.sent(channel.from(), channel.to(), letter.sequence(), step, message);
    return letter;
  }

  /** Only a multicast tells in advance what a node sends to itself. */
  private void handledOwn(int node, Message message) {
    Channel channel = new Channel(node, node);
    delivered(channel, take(channel, message));
  }

  private void delivered(Channel channel, Letter letter) {
    scribe.delivered(channel.to(), channel.from(), letter.sequence(), step, letter.message());
  }

  private void lost(Channel channel, Message message) {
    step++;
    Letter letter = take(channel, message);
    scribe.lost(channel.from(), channel.to(), letter.sequence(), message);
  }

  private Letter take(Channel channel, Message message) {
    Letter known = remove(underWay.getOrDefault(channel, List.of()), message);
    return known == null ? take(channel, sent(channel, message).message()) : known;
  }

  private static @Nullable Letter remove(List<Letter> letters, Message message) {
    for (Iterator<Letter> rest = letters.iterator(); rest.hasNext(); ) {
      Letter letter = rest.next();
      if (letter.message().equals(message)) {
        rest.remove();
        return letter;
      }
    }
    return null;
  }
}
