package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be used are refused in one sentence. */
class BadInputTest {

  @TempDir private Path directory;

  private static void requireSentence(Ending ending, String sentence) {
    assertThat(ending).isEqualTo(new Ending(2, "", sentence + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "trace info", "trace head"})
  void aMissingTraceIsNamed(String command) {
    Path file = directory.resolve("missing.txt");

    requireSentence(
        dsmlab(words(command, file)), file + ": there is no such file; expected a trace file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "trace info", "trace head"})
  void aDirectoryIsNoTrace(String command) {
    requireSentence(
        dsmlab(words(command, directory)),
        directory + ": this is a directory; expected a trace file");
  }

  private static Object[] words(String command, Path file) {
    Object[] words =
        Arrays.copyOf(command.split(" "), command.split(" ").length + 1, Object[].class);
    words[words.length - 1] = file;
    return words;
  }

  @Test
  void aTruncatedArchiveIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(Traces.FFT);
    Path file = directory.resolve("half.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    requireSentence(
        dsmlab("compare", file), file + ": the gzip data ends too early; expected a complete file");
  }

  @Test
  void whatIsNoTraceIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("notes.txt"), "all is well\n");

    Ending ending = dsmlab("compare", file);
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages())
        .startsWith(
            file
                + ":1:1: the content fits no known format; expected one of dsmtrace, dsmtrace-binary")
        .hasLineCount(1);
  }

  @Test
  void aProgramThatWaitsForEverIsAFailedRun() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("stuck.txt"), "# dsmtrace-text 1\n0 R 1000 8\n0 V 1\n0 R 1000 8\n");

    Ending ending = dsmlab("compare", file, "--protocols=dynamic,broadcast", "--format=json");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages())
        .startsWith("broadcast: processes [0] wait for ever")
        .contains("\ndynamic: processes [0] wait for ever")
        .doesNotContain("\tat ");
  }

  @Test
  void anUnknownScenarioIsAnsweredByTheNearest() {
    Ending ending = dsmlab("run", "no-such-scenario");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages())
        .startsWith(
            "dsmlab: there is neither a file nor a shipped scenario 'no-such-scenario'; expected a"
                + " file, or one of ");
  }

  @Test
  void aMissingScenarioFileIsNamed() {
    Path file = directory.resolve("missing.yaml");

    Ending ending = dsmlab("plan", file);
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).startsWith(file + ": there is no such file; ").hasLineCount(1);
  }
}
