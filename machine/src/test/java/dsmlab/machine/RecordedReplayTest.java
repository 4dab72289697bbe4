package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Protocols;
import dsmlab.sim.network.Networks;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded order. */
final class RecordedReplayTest {

  static Stream<String> protocols() {
    return Protocols.catalog().ids().stream();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void countsDoNotDependOnTheNetwork(String protocol) {
    ListWorkload workload = TestRuns.conflicts(7, 4, 60);
    Map<String, Double> reference = counts(protocol, "instant", workload);
    for (String network : Networks.catalog().ids()) {
      assertThat(counts(protocol, network, workload)).as(network).isEqualTo(reference);
    }
  }

  private static Map<String, Double> counts(
      String protocol, String network, ListWorkload workload) {
    RunSettings settings = TestRuns.settings(protocol, network, 4, Ordering.RECORDED);
    return Run.execute(settings, workload).metrics().entrySet().stream()
        .filter(metric -> Metrics.CATALOG.find(metric.getKey()).unit().equals("count"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void aReferenceOverSeveralPagesIsOnePerPage() {
    ListWorkload workload = ListWorkload.of(2, "1 R 0ffc 4104");
    RunSettings settings = TestRuns.settings("improved-central", "instant", 2, Ordering.RECORDED);
    assertThat(Run.execute(settings, workload).metrics())
        .containsEntry("references", 3.0)
        .containsEntry("readFaults", 3.0)
        .containsEntry("messages.page", 3.0);
  }
}
