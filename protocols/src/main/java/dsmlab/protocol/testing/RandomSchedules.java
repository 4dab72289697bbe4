package dsmlab.protocol.testing;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.TestCluster.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs a small random program under random schedules. One seed determines the cluster, the program
 * and the schedule: 2 to 5 nodes with several processes each, 1 to 3 pages of two words.
 */
public final class RandomSchedules<M extends Message> {

  private static final int REFERENCES_PER_PROCESS = 8;
  private static final int WORDS_PER_PAGE = 2;
  private static final int STEPS_MAX = 50_000;

  private final SplittableRandom random;
  private final TestCluster<M> cluster;
  private final List<Program> programs = new ArrayList<>();
  private final int pages;
  private final int writesPercent;
  private long written;

  private static final class Program {
    final int node;
    int left = REFERENCES_PER_PROCESS;
    @Nullable Operation current;

    Program(int node) {
      this.node = node;
    }

    boolean mayStart() {
      return left > 0 && (current == null || current.done());
    }
  }

  private RandomSchedules(
      ProtocolDescriptor<M> descriptor, Map<String, String> settings, long seed) {
    this.random = new SplittableRandom(seed);
    int nodes = random.nextInt(2, 6);
    this.pages = random.nextInt(1, 4);
    this.writesPercent = random.nextInt(10, 91);
    this.cluster = TestCluster.of(descriptor, setup(nodes).with(settings));
    int perNode = random.nextInt(1, 4);
    for (int process = 0; process < nodes * perNode; process++) {
      programs.add(new Program(process % nodes));
    }
  }

  private ClusterSetup setup(int nodes) {
    ClusterSetup setup = ClusterSetup.of(nodes);
    LongToIntFunction home = page -> (int) (page % nodes);
    setup = random.nextBoolean() ? setup.ownedBy(home) : setup;
    setup = random.nextBoolean() ? setup.withQueuedLocal() : setup;
    return random.nextBoolean() ? setup.withHardwareMulticast() : setup;
  }

  /** Runs every seed from 1 to {@code runs}; a failure names its seed. */
  public static <M extends Message> void run(
      ProtocolDescriptor<M> descriptor, Map<String, String> settings, int runs) {
    for (long seed = 1; seed <= runs; seed++) {
      runSeed(descriptor, settings, seed);
    }
  }

  /** Runs one seed. */
  public static <M extends Message> void runSeed(
      ProtocolDescriptor<M> descriptor, Map<String, String> settings, long seed) {
    RandomSchedules<M> schedule = new RandomSchedules<>(descriptor, settings, seed);
    try {
      schedule.run();
    } catch (AssertionError error) {
      throw new AssertionError("seed " + seed + ": " + error.getMessage(), error);
    }
  }

  private void run() {
    int steps = 0;
    while (takeStep()) {
      steps++;
      if (steps == STEPS_MAX) {
        throw cluster.failure(ClusterFailure.Kind.ENDLESS, "no end after " + STEPS_MAX + " steps");
      }
    }
    cluster.checkNothingWaits();
  }

  /** Takes one of all possible steps, each equally likely; returns whether there was one. */
  private boolean takeStep() {
    List<Program> ready = programs.stream().filter(Program::mayStart).toList();
    List<Channel> channels = cluster.channels();
    List<Timer> timers = cluster.timers();
    int choices = ready.size() + channels.size() + timers.size();
    if (choices > 0) {
      takeStep(ready, channels, timers, random.nextInt(choices));
    }
    return choices > 0;
  }

  private void takeStep(
      List<Program> ready, List<Channel> channels, List<Timer> timers, int choice) {
    if (choice < ready.size()) {
      start(ready.get(choice));
    } else if (choice < ready.size() + channels.size()) {
      Channel channel = channels.get(choice - ready.size());
      cluster.deliver(channel.from(), channel.to());
    } else {
      cluster.fire(timers.get(choice - ready.size() - channels.size()));
    }
  }

  private void start(Program program) {
    program.left--;
    long page = random.nextInt(pages);
    int word = random.nextInt(WORDS_PER_PAGE);
    program.current =
        random.nextInt(100) < writesPercent
            ? cluster.startWrite(program.node, page, word, ++written)
            : cluster.startRead(program.node, page, word);
  }
}
