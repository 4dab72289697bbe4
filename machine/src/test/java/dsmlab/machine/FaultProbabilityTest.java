package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.Workloads;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator after Stumm and Zhou keeps its word under the protocols themselves. */
final class FaultProbabilityTest {

  private static final int REFERENCES = 200_000;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"2, 0.05, 0.02, 4", "8, 0.2, 0.1, 3", "10, 0.1, 0.08, 10"})
  void faultsHaveTheProbabilitiesOfTheModel(int sites, double f, double fPrime, double r) {
    Map<String, String> given =
        Map.of(
            "processes", Integer.toString(sites),
            "references", Integer.toString(REFERENCES / sites),
            "f", Double.toString(f),
            "fPrime", Double.toString(fPrime),
            "r", Double.toString(r));
    assertThat(faults("migration", sites, given)).isCloseTo(f, within(0.01 * f));
    assertThat(faults("fixed-distributed", sites, given)).isCloseTo(fPrime, within(0.01 * fPrime));
    assertThat(faults("dynamic-copyset", sites, given)).isCloseTo(fPrime, within(0.01 * fPrime));
  }

  private double faults(String protocol, int sites, Map<String, String> given) {
    WorkloadDescriptor kind = Workloads.catalog().find("kessler-livny");
    WorkloadContext context = new WorkloadContext(directory, new RandomStreams(1, 0), directory);
    RunSettings settings = TestRuns.settings(protocol, "instant", sites, Ordering.RECORDED);
    try (Workload workload = kind.open(Settings.of(kind.parameters(), given), context)) {
      Map<String, Double> metrics = Run.execute(settings, workload).metrics();
      double faults = metrics.get("readFaults") + metrics.get("writeFaults");
      return faults / metrics.get("references");
    }
  }
}
