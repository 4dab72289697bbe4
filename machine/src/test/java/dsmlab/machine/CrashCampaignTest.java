package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.checkpoint.library.CheckpointAlgorithms;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.fault.Disturbance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever crashes, and whenever, every program that goes back to checkpoints ends with its right
 * result. The build draws a few runs; {@code -Ddsmlab.crashes=1000} draws as many per algorithm,
 * {@code -Ddsmlab.crashSeed=N} others.
 */
class CrashCampaignTest {

  private static final int RUNS = Integer.getInteger("dsmlab.crashes", 25);
  private static final long SEED = Long.getLong("dsmlab.crashSeed", 42);

  /** Less than a checkpoint takes would leave no time for the program. */
  private static final long INTERVAL_PICOS_MIN = 500_000_000;

  private static final List<ProtocolDescriptor<?>> PROTOCOLS =
      Protocols.catalog().entries().stream().filter(CrashCampaignTest::promisesEnough).toList();

  private static final List<Map.Entry<String, Map<String, String>>> SERVICES =
      List.of(
          Map.entry("ideal", Map.of()),
          Map.entry("dipc", Map.of("keys", "all", "fork", "20us")),
          Map.entry("dipc", Map.of("keys", "all", "transport", "udp", "timeouts", "false")),
          Map.entry("kdipc", Map.of()),
          Map.entry("kdipc", Map.of("semaphores", "migrate", "location", "chain")));

  /** How the nodes crash. */
  private enum Crashes {
    /** One to three at any time. */
    SCATTERED,
    /** The node that leads the checkpoints and the recoveries. */
    COORDINATOR,
    /** Another node right after the first, or the same one again. */
    QUICK,
    /** Another node while the machine goes back. */
    DURING_RECOVERY,
    /** At the times at which checkpoints are likely to be taken. */
    DURING_CHECKPOINT
  }

  /** All that is drawn for one run. */
  private record Draw(
      String algorithm,
      String protocol,
      String program,
      Map.Entry<String, Map<String, String>> service,
      Map<String, String> checkpoints,
      List<Disturbance> crashes) {

    RunResult run() {
      RunSettings plain = CheckpointRuns.plain(protocol, service.getKey(), service.getValue());
      RunSettings saved =
          CheckpointRuns.saved(
              plain, CheckpointAlgorithms.catalog().find(algorithm), checkpoints, crashes);
      try {
        return Run.execute(
            saved, ProgramRuns.small(program, CheckpointRuns.NODES), RunMonitor.NONE);
      } catch (RuntimeException e) {
        throw new AssertionError(toString(), e);
      }
    }
  }

  static Stream<String> algorithms() {
    return CheckpointAlgorithms.catalog().ids().stream();
  }

  private static boolean promisesEnough(ProtocolDescriptor<?> protocol) {
    return protocol.promise() == ConsistencyModel.LINEARIZABLE
        || protocol.promise() == ConsistencyModel.SEQUENTIAL;
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void crashesAtRandomMomentsChangeNoResult(String algorithm) {
    Random random = new Random(SEED);
    double recoveries = 0;
    for (int run = 0; run < RUNS; run++) {
      recoveries += draw(algorithm, random).run().metrics().get("recoveries");
    }
    assertThat(recoveries).isGreaterThan(RUNS / 2.0);
  }

  private static Draw draw(String algorithm, Random random) {
    String protocol = PROTOCOLS.get(random.nextInt(PROTOCOLS.size())).id();
    List<String> programs = Programs.catalog().ids();
    String program = programs.get(random.nextInt(programs.size()));
    Map.Entry<String, Map<String, String>> service = SERVICES.get(random.nextInt(SERVICES.size()));
    RunSettings plain = CheckpointRuns.plain(protocol, service.getKey(), service.getValue());
    long picos = CheckpointRuns.picos(plain, program);
    long interval = Math.max(INTERVAL_PICOS_MIN, picos / (2 + random.nextInt(10)));
    Map<String, String> checkpoints = new HashMap<>(CheckpointRuns.cheap(interval));
    checkpoints.put("mode", random.nextBoolean() ? "incremental" : "full");
    checkpoints.put("level", random.nextBoolean() ? "kernel" : "user");
    List<Disturbance> crashes = crashes(random, picos, interval);
    return new Draw(algorithm, protocol, program, service, checkpoints, crashes);
  }

  private static List<Disturbance> crashes(Random random, long picos, long interval) {
    Crashes kind = Crashes.values()[random.nextInt(Crashes.values().length)];
    int node = random.nextInt(CheckpointRuns.NODES);
    int other = random.nextInt(CheckpointRuns.NODES);
    long at = 1 + (long) (random.nextDouble() * picos);
    long down = 1 + (long) (random.nextDouble() * interval);
    long detection = interval / 4;
    return switch (kind) {
      case SCATTERED -> scattered(random, picos, interval);
      case COORDINATOR -> List.of(CheckpointRuns.crash(0, at, down));
      case QUICK ->
          List.of(
              CheckpointRuns.crash(node, at, down),
              CheckpointRuns.crash(other, at + 1 + random.nextInt(2_000_000), down));
      case DURING_RECOVERY ->
          List.of(
              CheckpointRuns.crash(node, at, down),
              CheckpointRuns.crash(
                  other, at + detection + (long) (random.nextDouble() * down), down));
      case DURING_CHECKPOINT -> {
        long checkpoint = interval * (1 + random.nextInt(4));
        yield List.of(CheckpointRuns.crash(node, checkpoint + random.nextInt(30_000_000), down));
      }
    };
  }

  private static List<Disturbance> scattered(Random random, long picos, long interval) {
    List<Disturbance> crashes = new ArrayList<>();
    for (int crash = 1 + random.nextInt(3); crash > 0; crash--) {
      long at = 1 + (long) (random.nextDouble() * picos);
      long down = 1 + (long) (random.nextDouble() * interval);
      crashes.add(CheckpointRuns.crash(random.nextInt(CheckpointRuns.NODES), at, down));
    }
    return crashes;
  }
}
