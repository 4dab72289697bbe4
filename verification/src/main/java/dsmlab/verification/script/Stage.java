package dsmlab.verification.script;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.chronicle.Chronicler;
import dsmlab.protocol.testing.Channel;
import dsmlab.protocol.testing.ClusterEvent;
import dsmlab.protocol.testing.ClusterFailure;
import dsmlab.protocol.testing.ClusterScribe;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.protocol.testing.TestCluster.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster on which the commands of a script are performed. */
final class Stage<M extends Message> {

  /** What one command prints at most; the rest is counted. */
  private static final int LINES_MAX = 200;

  private final TestCluster<M> cluster;
  private final ClusterScribe scribe;
  private final List<ClusterEvent> history = new ArrayList<>();
  private boolean failed;

  private Stage(ProtocolDescriptor<M> protocol, ClusterShape shape, Chronicler chronicler) {
    this.cluster = TestCluster.of(protocol, shape.setup());
    this.scribe = ClusterScribe.of(cluster, chronicler);
    cluster.listen(history::add);
    OrderWatch.attach(cluster);
  }

  static Stage<?> of(Command.Cluster command) {
    return of(command, _ -> {});
  }

  /** A stage on which everything that happens is told to a chronicler. */
  static Stage<?> of(Command.Cluster command, Chronicler chronicler) {
    return new Stage<>(command.protocol(), command.shape(), chronicler);
  }

  /** Whether the protocol has failed; then it is only looked at. */
  boolean hasFailed() {
    return failed;
  }

  /** Performs a command and returns what it prints. */
  List<String> perform(Command command) {
    return switch (command) {
      case Command.Cluster _ -> throw new IllegalArgumentException("a cluster is a stage anew");
      case Command.Read(int node, Place place) ->
          step(() -> cluster.startRead(node, place.page(), place.word()));
      case Command.Write(int node, Place place, long value) ->
          step(() -> cluster.startWrite(node, place.page(), place.word(), value));
      case Command.Acquire(int node) -> step(() -> cluster.startAcquire(node));
      case Command.Deliver(int from, int to, int position) ->
          isWaiting(from, to, position)
              ? step(() -> cluster.deliver(from, to, position))
              : noMessage(from, to, position);
      case Command.Drop(int from, int to, int position) ->
          isWaiting(from, to, position)
              ? step(() -> cluster.drop(from, to, position))
              : noMessage(from, to, position);
      case Command.DeliverAll() -> step(cluster::deliverAll);
      case Command.Settle() -> step(cluster::settle);
      case Command.Fire fire -> fire(fire);
      case Command.State(Long page) -> new Sight(cluster).state(pages(page));
      case Command.Facts(Long page) -> new Sight(cluster).facts(pages(page));
      case Command.InFlight() -> new Sight(cluster).inFlight();
      case Command.Counts() -> counts();
    };
  }

  private List<String> step(Runnable action) {
    if (failed) {
      return List.of("not done: the cluster has failed");
    }
    int before = history.size();
    List<String> failure = List.of();
    try {
      action.run();
    } catch (ClusterFailure broken) {
      failed = true;
      scribe.failed(broken);
      failure = failure(broken);
    }
    List<String> output = new ArrayList<>(events(before));
    output.addAll(failure);
    return output;
  }

  private List<String> failure(ClusterFailure broken) {
    List<String> lines = new ArrayList<>();
    broken.problem().lines().forEach(line -> lines.add("fails: " + line));
    if (broken.kind() != ClusterFailure.Kind.BROKEN) {
      lines.addAll(new Watchdog(cluster, history).lines());
    }
    return lines;
  }

  private List<String> events(int before) {
    List<String> lines =
        history.subList(before, history.size()).stream()
            .filter(event -> !(event instanceof ClusterEvent.Started))
            .map(ClusterEvent::toString)
            .toList();
    if (lines.size() <= LINES_MAX) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, LINES_MAX));
    shown.add("and so on, " + (lines.size() - LINES_MAX) + " lines more");
    return shown;
  }

  private boolean isWaiting(int from, int to, int position) {
    return position <= cluster.inFlight(from, to).size();
  }

  private List<String> noMessage(int from, int to, int position) {
    Channel channel = new Channel(from, to);
    int waiting = cluster.inFlight(from, to).size();
    return List.of("%d messages are on their way %s, not %d".formatted(waiting, channel, position));
  }

  private List<String> fire(Command.Fire fire) {
    Optional<Timer> timer = cluster.timers().stream().filter(set -> isMeant(fire, set)).findFirst();
    return timer.isEmpty()
        ? List.of("no such timer is set")
        : step(() -> cluster.fire(timer.get()));
  }

  private static boolean isMeant(Command.Fire fire, Timer timer) {
    return timer.node() == fire.node()
        && timer.page() == fire.page()
        && (fire.purpose() == null || fire.purpose() == timer.purpose());
  }

  private List<Long> pages(@Nullable Long page) {
    return page == null ? cluster.pages() : List.of(page);
  }

  private List<String> counts() {
    String counts = cluster.counts();
    cluster.resetCounts();
    return List.of(counts.isEmpty() ? "no messages" : counts);
  }
}
