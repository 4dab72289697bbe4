package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dsmlab check} and {@code dsmlab litmus}. */
class CheckCommandTest {

  @TempDir private Path directory;

  @Test
  void explorationTellsWhatItVisited() {
    Ending ending =
        TestProgram.in(directory).run("check", "--protocol", "migration", "--nodes", "3");

    assertThat(ending.code()).isZero();
    assertThat(ending.output().lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("migration +3803 +6258 +16 +2 +\\d+  holds in every state");
  }

  @Test
  void counterexampleIsAScriptThatBreaksThePromiseAgain() throws IOException {
    Ending found =
        TestProgram.in(directory).run("check", "--protocol", "write-update", "--unordered");
    String script = found.output().lines().skip(2).reduce("", (all, line) -> all + line + "\n");
    Files.writeString(directory.resolve("found.script"), script);
    Ending replayed = TestProgram.in(directory).run("script", "found.script");

    assertThat(found.code()).isEqualTo(3);
    assertThat(replayed.code()).isEqualTo(3);
    assertThat(replayed.output()).contains("without a copy that others share");
  }

  @Test
  void counterexampleIsDrawn() throws IOException {
    TestProgram.in(directory)
        .run("check", "--protocol", "write-update", "--unordered", "--diagram", "found.svg");

    assertThat(Files.readString(directory.resolve("found.svg"))).contains("<svg", "update");
  }

  @Test
  void explorationThatIsGivenUpIsNoSuccess() {
    Ending ending =
        TestProgram.in(directory).run("check", "--protocol", "dynamic", "--states", "100");

    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.output()).contains("unknown: there are more states");
  }

  @Test
  void everyBadOptionIsToldAtOnce() {
    Ending ending =
        TestProgram.in(directory)
            .run("check", "--protocol", "dynamc", "--nodes", "0", "--ops", "many");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages().lines()).hasSize(3);
    assertThat(ending.messages()).contains("nearest is dynamic");
  }

  @Test
  void settingOfAProtocolIsCheckedBeforeAnythingIsExplored() {
    Ending ending =
        TestProgram.in(directory)
            .run("check", "--protocol", "dynamic,migration", "--option", "upgrade=grnt");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains("dynamic: ", "migration: ");
  }

  @Test
  void badLitmusTestsAreToldTogether() throws IOException {
    Files.writeString(directory.resolve("one.json"), "{\"format\": \"dsm-litmus/1\"");
    Files.writeString(directory.resolve("two.json"), "[]");
    Ending ending = TestProgram.in(directory).run("litmus", ".");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains("one.json:1:", "two.json:1:1: ");
  }

  @Test
  void fileWithoutEndIsNoLitmusTest() {
    Ending ending = TestProgram.in(directory).run("litmus", "/dev/zero");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages())
        .isEqualToIgnoringNewLines(
            "/dev/zero: it cannot be read (it is larger than 1 MiB); expected a litmus test");
  }

  @Test
  void litmusTableTellsTheShareOfThePromise() {
    Ending ending =
        TestProgram.in(directory)
            .run("litmus", Document.root().resolve("docs/litmus"), "--protocol", "all");

    assertThat(ending.code()).isZero();
    assertThat(ending.output().lines().filter(line -> line.contains("keeps its promise")))
        .hasSize(15);
    assertThat(ending.output().lines().filter(line -> line.contains("100.0 %"))).hasSize(14);
  }
}
