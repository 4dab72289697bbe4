package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Protocols;
import dsmlab.sim.network.Networks;
import java.util.List;
import java.util.Map;
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

  private static List<Map<String, String>> costs() {
    Map<String, String> none =
        Map.of("fault", "0", "send", "0", "receive", "0", "copyPerKiB", "0", "reference", "1us");
    return List.of(Map.of(), none);
  }
}
