package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.RunResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsCsvTest {

  @Test
  void metricsAreTheUnionInTheOrderOfTheCatalogue() throws IOException {
    String csv =
        csv(
            "s",
            row("a", Map.of(), Map.of("bytes", 1.0, "messages", 2.0)),
            row("b", Map.of(), Map.of("zebra", 3.0, "executionTime", 4.0, "apple", 5.0)));
    assertThat(csv)
        .isEqualTo(
            """
            scenario,runId,protocol,machine.nodes,replication,seed,digest,executionTime,messages,bytes,apple,zebra
            s,id,a,,1,42,d,,2,1,,
            s,id,b,,1,42,d,4,,,5,3
            """);
  }

  @Test
  void numbersAreShortAndPlainInEveryLocale() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("executionTime", 123456789012345680.0);
      metrics.put("messages", 0.1);
      metrics.put("deliveries", -0.0);
      metrics.put("bytes", 1.5e-7);
      metrics.put("events", Double.NaN);
      assertThat(csv("s", row("a", Map.of("machine.nodes", "4"), metrics)))
          .endsWith("s,id,a,4,1,42,d,123456789012345680,0.1,0,0.00000015,\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void cellsAreQuotedWhenTheyMustBe() throws IOException {
    String csv = csv("a,b", row("say \"x\"", Map.of("machine.nodes", "1\n2"), Map.of()));
    assertThat(csv).endsWith("\"a,b\",id,\"say \"\"x\"\"\",\"1\n2\",1,42,d\n");
  }

  private static String csv(String name, RunRow... rows) throws IOException {
    Scenario scenario = new Scenario(name, "", 42, 1, false, List.of());
    StringBuilder output = new StringBuilder();
    RunsCsv.write(
        new ExperimentResults(scenario, "", List.of("machine.nodes"), List.of(rows), List.of()),
        output);
    return output.toString();
  }

  private static RunRow row(String label, Map<String, String> point, Map<String, Double> metrics) {
    RunResult result = new RunResult("d", metrics, List.of(), List.of(), List.of());
    return new RunRow("id", "dynamic", label, point, 1, 42, result);
  }
}
