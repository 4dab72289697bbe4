package dsmlab.protocol.testing;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.ClusterFailure.Kind;
import dsmlab.protocol.testing.TestCluster.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs a small random program under random schedules. One seed determines the cluster, the program
 * and the schedule: 2 to 5 nodes with several processes each, 1 to 3 pages of two words, and one
 * page under a lock: unless less than sequential consistency is promised, reads of it must return
 * what was written last.
 */
public final class RandomSchedules<M extends Message> {

  private static final int REFERENCES_PER_PROCESS = 8;
  private static final int WORDS_PER_PAGE = 2;
  private static final int LOCKS_ONE_IN = 6;
  private static final int LOCKED_REFERENCES = 4;
  private static final int STEPS_MAX = 50_000;

  private final SplittableRandom random;
  private final TestCluster<M> cluster;
  private final List<Program> programs = new ArrayList<>();
  private final int pages;
  private final int writesPercent;
  private final boolean lockOrdersReferences;
  private final long[] lockedWords = new long[WORDS_PER_PAGE];
  private @Nullable Program lockHolder;
  private long written;

  private static final class Program {
    final int node;
    int left = REFERENCES_PER_PROCESS;
    @Nullable Operation current;
    @Nullable Acquisition acquisition;

    Program(int node) {
      this.node = node;
    }

    boolean isIdle() {
      return (current == null || current.done()) && (acquisition == null || acquisition.done());
    }
  }

  private RandomSchedules(
      ProtocolDescriptor<M> descriptor, Map<String, String> settings, long seed) {
    this.random = new SplittableRandom(seed);
    int nodes = random.nextInt(2, 6);
    this.pages = random.nextInt(1, 4);
    this.writesPercent = random.nextInt(10, 91);
    this.lockOrdersReferences = descriptor.promise().compareTo(ConsistencyModel.SEQUENTIAL) <= 0;
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
        throw cluster.failure(Kind.ENDLESS, "no end after " + STEPS_MAX + " steps");
      }
    }
    cluster.checkNothingWaits();
  }

  /** Takes one of all possible steps, each equally likely; returns whether there was one. */
  private boolean takeStep() {
    List<Program> ready = programs.stream().filter(this::mayGoOn).toList();
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
      goOn(ready.get(choice));
    } else if (choice < ready.size() + channels.size()) {
      Channel channel = channels.get(choice - ready.size());
      cluster.deliver(channel.from(), channel.to());
    } else {
      cluster.fire(timers.get(choice - ready.size() - channels.size()));
    }
  }

  private boolean mayGoOn(Program program) {
    return program.isIdle() && (program.left > 0 || program == lockHolder);
  }

  private void goOn(Program program) {
    if (program == lockHolder) {
      goOnLocked(program);
    } else if (lockHolder == null && random.nextInt(LOCKS_ONE_IN) == 0) {
      lockHolder = program;
      program.current = null;
      program.acquisition = cluster.startAcquire(program.node);
    } else {
      refer(program, random.nextInt(pages), random.nextInt(WORDS_PER_PAGE));
    }
  }

  /** What holders of the lock do one after the other, on a page that nobody else refers to. */
  private void goOnLocked(Program program) {
    requireLast(program.current);
    if (program.left == 0 || random.nextInt(LOCKED_REFERENCES) == 0) {
      lockHolder = null;
    } else {
      int word = random.nextInt(WORDS_PER_PAGE);
      Operation operation = refer(program, pages, word);
      lockedWords[word] = operation.reads() ? lockedWords[word] : written;
    }
  }

  private void requireLast(@Nullable Operation operation) {
    if (lockOrdersReferences && operation != null && operation.reads()) {
      long last = lockedWords[Word.at(operation.reference().address()).index()];
      if (operation.value() != last) {
        throw cluster.failure(
            Kind.BROKEN,
            "%s returns %d instead of %d, though under the lock"
                .formatted(operation, operation.value(), last));
      }
    }
  }

  private Operation refer(Program program, long page, int word) {
    program.left--;
    Operation operation =
        random.nextInt(100) < writesPercent
            ? cluster.startWrite(program.node, page, word, ++written)
            : cluster.startRead(program.node, page, word);
    program.current = operation;
    return operation;
  }
}
