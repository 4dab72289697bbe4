package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dsmlab fuzz} where nothing is wrong; see {@link PluginsTest} for the other case. */
class FuzzCommandTest {

  @TempDir private Path directory;

  private Ending run(Object... words) {
    return TestProgram.in(directory).run(words);
  }

  @Test
  void everyProtocolIsTestedAndTheSeedIsToldFirst() {
    Ending ending = run("fuzz", "--protocol", "dynamic,dipc", "--runs", "20", "--seed", "7");

    assertThat(ending.code()).isZero();
    assertThat(ending.outputLines())
        .containsExactly(
            "seed 7", "dynamic: 20 runs, nothing wrong", "dipc: 20 runs, nothing wrong");
  }

  @Test
  void rateIsToldBesideTheResults() {
    assertThat(run("fuzz", "--protocol", "dynamic", "--runs", "5").messages())
        .matches("dynamic: 5 runs, \\d+ runs/s\\R");
  }

  @Test
  void singleRunTellsWhatWasDrawn() {
    Ending ending = run("fuzz", "--protocol", "dynamic", "--runs", "1", "--seed", "3");

    assertThat(ending.outputLines().get(1)).startsWith("dynamic: with").contains("nodes=");
    assertThat(run("fuzz", "--protocol", "dynamic", "--runs", "1", "--seed", "3").output())
        .isEqualTo(ending.output());
  }
}
