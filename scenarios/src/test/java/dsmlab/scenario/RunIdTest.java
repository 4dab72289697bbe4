package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.read.TestCatalogs;
import dsmlab.scenario.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {

  private static final String PLAIN =
      """
      name: s
      machine: {network: constant}
      workload: {type: synthetic}
      protocols: [dynamic]
      """;

  @TempDir Path directory;

  @Test
  void staysTheSameForEver() {
    assertThat(id(PLAIN)).isEqualTo("3223b8eb3fef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: t\ndescription: other words",
        "checks: true",
        "replications: 3",
        "machine: {pageSize: 4096, nodes: 4, network: {type: constant, latency: 0.1ms}}",
        "workload: {type: synthetic, footprint: 65536, writeFraction: 30%}",
        "protocols: [{id: dynamic, label: other, upgrade: resend}]"
      })
  void doesNotDependOnHowItIsWritten(String change) {
    assertThat(id(changed(change))).isEqualTo(id(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed: 2",
        "machine: {pageSize: 1KiB}",
        "machine: {nodes: 5}",
        "machine: {initialOwner: home}",
        "machine: {network: instant}",
        "machine: {network: {type: constant, latency: 1ms}}",
        "machine: {node: {header: 33B}}",
        "workload: {type: synthetic, writeFraction: 0.31}",
        "workload: {type: synthetic, ordering: recorded}",
        "protocols: [central]",
        "protocols: [{id: dynamic, upgrade: grant}]"
      })
  void dependsOnAllThatDeterminesTheRun(String change) {
    assertThat(id(changed(change))).isNotEqualTo(id(PLAIN));
  }

  @Test
  void dependsOnTheReplication() {
    List<PlannedRun> runs = runs(changed("replications: 2"));
    assertThat(runs.get(0).id()).isNotEqualTo(runs.get(1).id());
  }

  @Test
  void dependsOnTheContentOfATraceAndNotOnItsName() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "# dsmtrace-text 1\n0 R 1000 8\n");
    Files.writeString(directory.resolve("b.txt"), "# dsmtrace-text 1\n0 R 1000 8\n");
    Files.writeString(directory.resolve("c.txt"), "# dsmtrace-text 1\n0 W 1000 8\n");
    assertThat(id(trace("a.txt"))).isEqualTo(id(trace("b.txt"))).isNotEqualTo(id(trace("c.txt")));
  }

  private static String trace(String file) {
    return changed("workload: {type: trace, file: %s}".formatted(file));
  }

  /** The plain scenario with other lines in place of those with the same keys. */
  private static String changed(String change) {
    StringBuilder text = new StringBuilder(change + "\n");
    List<String> keys = change.lines().map(RunIdTest::key).toList();
    PLAIN
        .lines()
        .filter(line -> !keys.contains(key(line)))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private String id(String scenario) {
    return runs(scenario).getFirst().id();
  }

  private List<PlannedRun> runs(String scenario) {
    SourceText source = new SourceText("s.yaml", scenario, directory);
    ScenarioReader reader = new ScenarioReader(TestCatalogs.small(), directory.resolve("spill"));
    return Plan.of(reader.read(source, List.of())).runs();
  }
}
