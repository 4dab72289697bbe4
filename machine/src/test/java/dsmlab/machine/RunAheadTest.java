package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Protocols;
import dsmlab.sim.network.Networks;
import dsmlab.workload.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Running ahead through hits changes nothing that can be seen. */
final class RunAheadTest {

  private static final int SEEDS = 3;

  static Stream<Arguments> protocolsOnNetworks() {
    return Protocols.catalog().ids().stream()
        .flatMap(protocol ->
            Networks.catalog().ids().stream().map(network -> Arguments.of(protocol, network)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("protocolsOnNetworks")
  void aRunIsTheSameWhetherProcessesRunAheadOrStepByStep(String protocol, String network) {
    for (int seed = 0; seed < SEEDS; seed++) {
      for (Map<String, String> costs : costs()) {
        RunSettings settings = TestRuns.settings(protocol, network, 3, Ordering.TIMED, costs);
        ListWorkload workload = TestRuns.conflicts(seed, 4, 40);
        RunResult ahead = new TimedReplay(settings, Watchers.NOBODY, workload, true).run();
        RunResult stepwise = new TimedReplay(settings, Watchers.NOBODY, workload, false).run();
        assertThat(ahead).isEqualTo(stepwise);
      }
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("protocolsOnNetworks")
  void whatProcessesReadAndWriteIsTheSameAtTheSameTimes(String protocol, String network) {
    for (int seed = 0; seed < SEEDS; seed++) {
      RunSettings settings = TestRuns.settings(protocol, network, 3, Ordering.TIMED);
      ListWorkload workload = TestRuns.conflicts(seed, 4, 40);
      References ahead = new References();
      References stepwise = new References();
      new TimedReplay(settings, Watchers.of(ahead), workload, true).run();
      new TimedReplay(settings, Watchers.of(stepwise), workload, false).run();
      assertThat(ahead.named()).isEqualTo(stepwise.named());
    }
  }

  /** Keeps the references of each process in its order. */
  private static final class References implements RunMonitor {
    private final Map<Integer, List<WordReference>> ofProcess = new TreeMap<>();

    @Override
    public boolean needsValues() {
      return true;
    }

    @Override
    public void referenceEnded(MachineView machine, WordReference reference) {
      ofProcess.computeIfAbsent(reference.process(), _ -> new ArrayList<>()).add(reference);
    }

    /** Values depend on who comes first in the simulation, so they are called by their writers. */
    List<String> named() {
      Map<Long, String> writers = new HashMap<>(Map.of(0L, "nobody"));
      ofProcess.forEach((process, references) -> {
        for (int i = 0; i < references.size(); i++) {
          if (references.get(i).operation() != Operation.READ) {
            writers.put(references.get(i).written(), process + " at " + i);
          }
        }
      });
      return ofProcess.values().stream()
          .flatMap(List::stream)
          .map(reference ->
              "%d %s %d, read of %s, %d to %d"
                  .formatted(
                      reference.process(),
                      reference.operation(),
                      reference.word(),
                      writers.get(reference.read()),
                      reference.callPicos(),
                      reference.returnPicos()))
          .toList();
    }
  }

  private static List<Map<String, String>> costs() {
    Map<String, String> none =
        Map.of("fault", "0", "send", "0", "receive", "0", "copyPerKiB", "0", "reference", "1us");
    return List.of(Map.of(), none);
  }
}
