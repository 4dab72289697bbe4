package dsmlab.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.sim.settings.SettingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the bytes of a scenario or of an option are, they are read or refused in words, and
 * soon. In the ordinary build these run on the files of {@code ScenarioFuzzTestInputs}; with
 * JAZZER_FUZZ=1 one of them looks for more.
 */
class ScenarioFuzzTest {

  private static final String SCENARIO =
      """
      name: s
      workload: {type: uniform}
      protocols: [dynamic]
      """;

  @TempDir static Path directory;

  @FuzzTest
  void scenario(byte[] file) {
    try {
      reader().read(SourceText.of("s.yaml", file, directory), List.of());
    } catch (ScenarioException e) {
      e.getMessage().lines().forEach(line -> assertSentence(line, "s.yaml"));
    }
  }

  @FuzzTest
  void option(byte[] text) {
    try {
      Assignment assignment = Assignment.of(new String(text, StandardCharsets.UTF_8));
      reader().read(new SourceText("s.yaml", SCENARIO, directory), List.of(assignment));
    } catch (ScenarioException e) {
      assertThat(e).hasMessageContaining("; expected ");
    } catch (SettingException e) {
      assertThat(e).hasMessageContaining("does not set anything; expected path=value");
    }
  }

  private static void assertSentence(String line, String place) {
    assertThat(line).startsWith(place).contains("; expected ");
  }

  private static ScenarioReader reader() {
    return new ScenarioReader(Catalogs.standard(), directory);
  }
}
