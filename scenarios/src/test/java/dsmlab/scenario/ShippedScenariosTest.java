package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.read.Catalogs;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.yaml.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped scenarios give the rows that they always gave. When a change of the simulator or of a
 * protocol is meant to change them, run this test with {@code JAVA_TOOL_OPTIONS=-Ddsmlab.rewrite=1}
 * and commit only differences that you can explain.
 */
class ShippedScenariosTest {

  private static final Path LIBRARY = Path.of("library");
  private static final Path GOLDEN = Path.of("src/test/resources/dsmlab/scenario/golden");

  @TempDir Path directory;
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreSurroundings() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  static List<ScenarioLibrary.Shipped> scenarios() {
    return new ScenarioLibrary(LIBRARY).scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void rowsStayTheSame(ScenarioLibrary.Shipped scenario) throws Exception {
    ExperimentResults results = run(scenario.file(), 2);
    assertThat(results.failures()).isEmpty();
    StringBuilder rows = new StringBuilder();
    RunsCsv.write(results, rows);
    Path golden = GOLDEN.resolve(scenario.name() + ".csv");
    if (System.getProperty("dsmlab.rewrite") != null) {
      Files.writeString(golden, rows, StandardCharsets.UTF_8);
    }
    assertThat(rows.toString().lines())
        .containsExactlyElementsOf(Files.readAllLines(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioSaysWhatItShows(ScenarioLibrary.Shipped scenario) throws IOException {
    assertThat(scenario.description()).isNotEmpty();
    assertThat(Files.readString(scenario.file())).startsWith("# ").contains("# What to look at:");
  }

  @Test
  void filesAreTheSameWithOneJobInOtherSurroundings() throws Exception {
    byte[] json = files("a", 2);
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    assertThat(files("b", 1)).isEqualTo(json);
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    assertThat(files("c", 1)).isEqualTo(json);
  }

  private byte[] files(String name, int jobs) throws Exception {
    ExperimentResults results = run(LIBRARY.resolve("ping-pong-quantum.yaml"), jobs);
    Path target = directory.resolve(name);
    new OutputDirectory(target).write(fresh -> ResultStore.write(results, fresh));
    assertThat(ResultStore.read(target)).isEqualTo(results);
    return Files.readAllBytes(target.resolve(ResultStore.EVERYTHING));
  }

  private ExperimentResults run(Path file, int jobs) throws InterruptedException {
    Path spill = directory.resolve("spill");
    ScenarioReader reader = new ScenarioReader(Catalogs.standard(), spill);
    Experiment experiment = reader.read(SourceText.of(file), List.of());
    Runner runner = new Runner(RunExecutor.simulator(false), jobs, spill);
    return ExperimentResults.of(
        experiment, runner.run(Plan.of(experiment), Map.of(), RunProgress.NONE));
  }
}
