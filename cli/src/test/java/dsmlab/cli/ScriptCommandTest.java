package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dsmlab script}. */
class ScriptCommandTest {

  private static final String READ = "cluster protocol=dynamic nodes=2\n\nread 0 p0\n----\n";
  private static final String PERFORMED = "node 0 performs read p0 = 0\n";

  @TempDir private Path directory;

  private Ending run(String text, Object... options) throws IOException {
    Files.writeString(directory.resolve("mine.script"), text);
    Object[] words = new Object[options.length + 2];
    words[0] = "script";
    words[1] = "mine.script";
    System.arraycopy(options, 0, words, 2, options.length);
    return TestProgram.in(directory).run(words);
  }

  private String file() throws IOException {
    return Files.readString(directory.resolve("mine.script"));
  }

  @Test
  void scriptIsShownWithWhatItPrints() throws IOException {
    Ending ending = run(READ + PERFORMED);

    assertThat(ending).isEqualTo(new Ending(0, READ + PERFORMED, ""));
  }

  @Test
  void otherOutputThanExpectedIsAFailure() throws IOException {
    Ending ending = run(READ + "nothing\n");

    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.messages())
        .isEqualTo(
            "mine.script:3: printed 'node 0 performs read p0 = 0'; expected 'nothing'"
                + System.lineSeparator());
    assertThat(file()).endsWith("nothing\n");
  }

  @Test
  void rewritePutsTheOutputIntoTheFile() throws IOException {
    Ending ending = run(READ + "nothing\n", "--rewrite");

    assertThat(ending.code()).isZero();
    assertThat(file()).isEqualTo(READ + PERFORMED);
  }

  @Test
  void brokenPromiseHasItsOwnCode() throws IOException {
    Ending ending =
        run("cluster protocol=dynamic nodes=2\nread 1 p0\ndrop 1->0\nsettle\n", "--rewrite");

    assertThat(ending.code()).isEqualTo(3);
    assertThat(file()).contains("fails: deadlock: nothing can arrive but this still waits");
  }

  @Test
  void mistakesAreToldAllAtOnceAndNothingIsWritten() throws IOException {
    Ending ending = run("claster protocol=dynamic\nsetle\n", "--rewrite");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages().lines())
        .hasSize(2)
        .allMatch(line -> line.matches("mine\\.script:[12]:1: .*; expected .*; nearest is .*"));
    assertThat(file()).startsWith("claster");
  }

  @Test
  void fileThatIsNotThereIsTold() {
    Ending ending = TestProgram.in(directory).run("script", "other.script");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages().strip())
        .isEqualTo("other.script: there is no such file; expected a script");
  }
}
