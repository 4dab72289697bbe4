package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.FaultCourse;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Scenario.Contestant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsJsonTest {

  @Test
  void readsBackWhatItWrote() {
    ExperimentResults results = results();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultsJson.write(results, bytes);
    ExperimentResults back = ResultsJson.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(back).isEqualTo(results);
    assertThat(back.rows().getFirst().result().metrics().keySet())
        .containsExactly("messages", "bytes", "executionTime");
  }

  @Test
  void resultsOfEarlierVersionsHaveNoCourseAndNoSettings() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultsJson.write(results(), bytes);
    String earlier =
        bytes
            .toString(StandardCharsets.UTF_8)
            .replaceFirst(",\"course\":\\{.*?]}", "")
            .replaceFirst(",\"settings\":\\{.*?}", "");
    ExperimentResults back =
        ResultsJson.read(new ByteArrayInputStream(earlier.getBytes(StandardCharsets.UTF_8)));
    assertThat(back.rows().getFirst().result().course()).isEqualTo(FaultCourse.NONE);
    assertThat(back.scenario().protocols()).containsExactly(new Contestant("dynamic", "d"));
  }

  private static ExperimentResults results() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("messages", 1e15);
    metrics.put("bytes", 0.1);
    metrics.put("executionTime", 12.0);
    RunResult result =
        new RunResult(
            "00ff",
            metrics,
            List.of(new RunResult.NodeLoad(0, 1, 2, 3.5, 4)),
            List.of(new RunResult.PageHeat(7, 1, 2, 3)),
            List.of(new RunResult.LatencyStep(50, 100)),
            new FaultCourse(5, 1000, List.of(new FaultCourse.Step(3, 0.5))));
    Map<String, String> point = Map.of("machine.pageSize", "4KiB");
    Contestant dynamic = new Contestant("dynamic", "d", Map.of("upgrade", "grant"));
    return new ExperimentResults(
        new Scenario("one", "ünï\n", 42, 2, true, List.of(dynamic)),
        "name: one\n",
        List.of("machine.pageSize"),
        List.of(new RunRow("0123456789ab", "dynamic", "d", point, 1, 42, result)),
        List.of(
            new FailedRun("ba9876543210", "dynamic", "d", point, 0, 42, true, "no \"reason\"")));
  }
}
