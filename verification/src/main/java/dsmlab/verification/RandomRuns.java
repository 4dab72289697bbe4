package dsmlab.verification;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.Run;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Small random runs of a protocol on the timed machine: some network, costs, page size, ordering
 * and options, few words on few pages. One seed determines a run.
 */
final class RandomRuns {

  private static final int NODES_MAX = 5;
  private static final int PROCESSES_MAX = 6;
  private static final int REFERENCES_EACH = 30;

  private final ProtocolDescriptor<?> protocol;
  private final long seed;
  private final RandomGenerator random;

  private RandomRuns(ProtocolDescriptor<?> protocol, long seed) {
    this.protocol = protocol;
    this.seed = seed;
    this.random = new RandomStreams(seed, 0).stream("run");
  }

  /**
   * Does a run twice, once held to every promise after every event and once not watched.
   *
   * @throws dsmlab.machine.RunFailure when it cannot be finished or breaks a promise
   * @throws AssertionError when the two differ
   */
  static void check(ProtocolDescriptor<?> protocol, long seed) {
    new RandomRuns(protocol, seed).check();
  }

  private void check() {
    RunSettings settings = settings();
    try (Workload workload =
        new RandomWorkload(seed, 1 + random.nextInt(PROCESSES_MAX), REFERENCES_EACH)) {
      RunResult watched = Run.execute(settings, workload, new PromiseMonitor());
      RunResult unwatched = Run.execute(settings, workload);
      if (!watched.equals(unwatched)) {
        throw new AssertionError(
            "the same run twice differs: %s, then %s".formatted(watched, unwatched));
      }
    }
  }

  private RunSettings settings() {
    NetworkDescriptor network = oneOf(Networks.catalog().entries());
    MachineSettings machine =
        new MachineSettings(
            1 + random.nextInt(NODES_MAX),
            1 << (4 + random.nextInt(9)),
            oneOf(List.of(InitialOwner.values())),
            Settings.of(NodeCosts.PARAMETERS, costs()),
            network,
            Settings.of(network.parameters(), choices(network.parameters())));
    Map<String, String> chosen = choices(protocol.parameters());
    protocol.parameters().forEach(parameter -> chooseTime(chosen, parameter));
    Settings options = Settings.of(protocol.parameters(), chosen);
    Ordering ordering = oneOf(List.of(Ordering.values()));
    return new RunSettings(machine, protocol, options, ordering, new RandomStreams(seed, 0));
  }

  private Map<String, String> costs() {
    return random.nextBoolean()
        ? Map.of()
        : Map.of("fault", "0", "send", "0", "receive", "0", "copyPerKiB", "0");
  }

  /** A random word for each choice and switch. */
  private Map<String, String> choices(List<Parameter> parameters) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      switch (parameter.type()) {
        case CHOICE -> chosen.put(parameter.name(), oneOf(parameter.choices()));
        case BOOLEAN -> chosen.put(parameter.name(), Boolean.toString(random.nextBoolean()));
        case INTEGER, NUMBER, DURATION, BYTES, RATE, TEXT -> {}
      }
    }
    return chosen;
  }

  /** Times of a protocol, such as a quantum, are drawn in the range of a fault's latency. */
  private void chooseTime(Map<String, String> chosen, Parameter parameter) {
    String text = random.nextInt(4) + "ms";
    List<Parameter> alone = List.of(parameter);
    boolean allowed =
        parameter.type() == Parameter.Type.DURATION
            && Settings.problems(alone, Map.of(parameter.name(), text)).isEmpty();
    if (allowed) {
      chosen.put(parameter.name(), text);
    }
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
