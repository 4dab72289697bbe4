package dsmlab.verification.history.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every thinkable outcome of every litmus test beside the sources, as a history: a model allows it
 * if and only if it is among the outcomes that an exhaustive search has found.
 */
class LitmusTest {

  private static final Path LITMUS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../shared/litmus");

  private static final long STEPS = 1_000_000;

  private static List<LitmusOutcomes> tests() throws IOException {
    assumeTrue(Files.isDirectory(LITMUS), "the litmus tests are not beside the sources");
    try (Stream<Path> files = Files.list(LITMUS.resolve("tests"))) {
      return files.sorted().map(LitmusTest::read).map(LitmusOutcomes::new).toList();
    }
  }

  private static JsonNode read(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }

  @Test
  void allTestsAreThere() throws IOException {
    assertThat(tests()).hasSizeGreaterThanOrEqualTo(147);
  }

  @ParameterizedTest
  @CsvSource({
    "SEQUENTIAL, sc, 147",
    "COHERENCE, coherence, 131",
    "CAUSAL, causal, 126",
    "PRAM, pram, 126"
  })
  void exactlyTheExpectedOutcomesAreAllowed(ConsistencyModel model, String id, int leastTests)
      throws IOException {
    int judged = 0;
    for (LitmusOutcomes test : tests()) {
      JsonNode expected = read(LITMUS.resolve("expected").resolve(test.name() + ".json"));
      JsonNode states = expected.get("models").get(id);
      if (states != null) {
        judged++;
        assertThat(allowed(model, test, names(states)))
            .as("%s under %s", test.name(), id)
            .isEqualTo(states(states));
      }
    }
    assertThat(judged).isGreaterThanOrEqualTo(leastTests);
  }

  private static List<String> names(JsonNode model) {
    return model.get("observe").valueStream().map(JsonNode::stringValue).toList();
  }

  private static Set<List<Long>> states(JsonNode model) {
    Set<List<Long>> states = new HashSet<>();
    for (JsonNode state : model.get("states")) {
      states.add(state.valueStream().map(JsonNode::longValue).toList());
    }
    return states;
  }

  private static Set<List<Long>> allowed(
      ConsistencyModel model, LitmusOutcomes test, List<String> names) {
    Set<List<Long>> allowed = new HashSet<>();
    for (Map<String, Long> outcome : test.thinkable(names)) {
      if (test.histories(outcome).anyMatch(history -> allows(model, history))) {
        allowed.add(names.stream().map(outcome::get).toList());
      }
    }
    return allowed;
  }

  private static boolean allows(ConsistencyModel model, History history) {
    Answer answer = Checker.of(model).check(history, new Budget(STEPS)).answer();
    assertThat(answer).isNotEqualTo(Answer.UNKNOWN);
    return answer == Answer.VALID;
  }
}
