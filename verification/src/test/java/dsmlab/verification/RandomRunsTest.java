package dsmlab.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.Run;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small random runs of every protocol keep every promise after every event. */
final class RandomRunsTest {

  private static final int SEEDS = 60;

  static Stream<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries().stream();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyPromiseIsKeptAfterEveryEvent(ProtocolDescriptor<?> protocol) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomGenerator random = new RandomStreams(seed, 0).stream("run");
      RunSettings settings = settings(protocol, seed, random);
      try (Workload workload = new RandomWorkload(seed, 1 + random.nextInt(6), 30)) {
        RunResult watched = Run.execute(settings, workload, new PromiseMonitor());
        RunResult unwatched = Run.execute(settings, workload);
        assertThat(watched).as("seed %d", seed).isEqualTo(unwatched);
      }
    }
  }

  private static RunSettings settings(
      ProtocolDescriptor<?> protocol, long seed, RandomGenerator random) {
    NetworkDescriptor network = oneOf(Networks.catalog().entries(), random);
    MachineSettings machine =
        new MachineSettings(
            1 + random.nextInt(5),
            1 << (4 + random.nextInt(9)),
            oneOf(List.of(InitialOwner.values()), random),
            Settings.of(NodeCosts.PARAMETERS, costs(random)),
            network,
            Settings.of(network.parameters(), choices(network.parameters(), random)));
    Settings options = Settings.of(protocol.parameters(), choices(protocol.parameters(), random));
    Ordering ordering = oneOf(List.of(Ordering.values()), random);
    return new RunSettings(machine, protocol, options, ordering, new RandomStreams(seed, 0));
  }

  private static Map<String, String> costs(RandomGenerator random) {
    return random.nextBoolean()
        ? Map.of()
        : Map.of("fault", "0", "send", "0", "receive", "0", "copyPerKiB", "0");
  }

  /** A random word for each choice and switch, and a quantum in the range of a fault's latency. */
  private static Map<String, String> choices(List<Parameter> parameters, RandomGenerator random) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      switch (parameter.type()) {
        case CHOICE -> chosen.put(parameter.name(), oneOf(parameter.choices(), random));
        case BOOLEAN -> chosen.put(parameter.name(), Boolean.toString(random.nextBoolean()));
        case DURATION -> {
          if (parameter.name().equals("quantum")) {
            chosen.put(parameter.name(), random.nextInt(4) + "ms");
          }
        }
        case INTEGER, NUMBER, BYTES, RATE, TEXT -> {}
      }
    }
    return chosen;
  }

  private static <T> T oneOf(List<T> some, RandomGenerator random) {
    return some.get(random.nextInt(some.size()));
  }
}
