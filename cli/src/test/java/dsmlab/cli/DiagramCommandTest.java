package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of one run. */
class DiagramCommandTest {

  private static final String SCENARIO =
      """
      name: pictures
      description: Ping-pong.
      workload: {type: trace, file: ping.txt}
      protocols: [dynamic, improved-central]
      """;

  @TempDir private Path directory;
  private TestProgram dsmlab;
  private String run = "";

  @BeforeEach
  void writeScenario() throws IOException {
    dsmlab = TestProgram.in(directory);
    Files.copy(Traces.PING_PONG, directory.resolve("ping.txt"));
    Files.writeString(directory.resolve("small.yaml"), SCENARIO);
    run = dsmlab.run("plan", "small.yaml").outputLines().get(1).split(" ")[0];
  }

  private Ending draw(Object... more) {
    Object[] words = new Object[more.length + 2];
    words[0] = "diagram";
    words[1] = "small.yaml";
    System.arraycopy(more, 0, words, 2, more.length);
    return dsmlab.run(words);
  }

  @Test
  void runIsDrawnIntoAFile() throws IOException {
    Ending ending = draw("--run", run, "-o", "out.svg");
    assertThat(ending).isEqualTo(new Ending(0, "", ""));
    assertThat(Files.readString(directory.resolve("out.svg")))
        .startsWith("<svg ")
        .contains("Dynamic", "run " + run, "class=\"message request\"", "process 1 ");
  }

  @Test
  void beginningOfAnIdIsEnoughAndThePictureGoesToStandardOutput() {
    Ending ending = draw("--run", run.substring(0, 6), "--page", "0", "--node", "1");
    assertThat(ending.code()).isZero();
    assertThat(ending.output()).startsWith("<svg ").contains("node 1").doesNotContain(">node 0<");
  }

  @Test
  void perfettoOpensATrace() {
    Ending ending = draw("--run", run, "--format", "perfetto");
    assertThat(ending.output()).startsWith("{\"displayTimeUnit\":\"ns\"").contains("\"ph\":\"s\"");
  }

  @Test
  void unknownRunIsAnsweredWithTheNearestOne() {
    String wrong = (run.charAt(0) == 'z' ? "y" : "z") + run.substring(1);
    Ending ending = draw("--run", wrong, "-o", "out.svg");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).contains("has no run '" + wrong + "'", "nearest is " + run);
    assertThat(directory.resolve("out.svg")).doesNotExist();
  }

  @Test
  void everyProblemOfThePartIsTold() {
    Ending ending = draw("--run", run, "--node", "99", "--from", "2ms", "--to", "1ms");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).contains("the run has no node 99", "--to 1ms is before --from");
  }

  @Test
  void pictureOfAnotherRunThanTheStoredOneIsNotDrawn() throws IOException {
    dsmlab.run("run", "small.yaml", "--out", "stored");
    assertThat(draw("--run", run, "--results", "stored").code()).isZero();
    Path stored = directory.resolve("stored/runs.json");
    String json = Files.readString(stored);
    Files.writeString(stored, json.replaceAll("\"digest\" ?: ?\"....", "\"digest\":\"0000"));
    Ending ending = draw("--run", run, "--results", "stored", "-o", "out.svg");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.messages()).contains("has digest ", "nothing was drawn");
    assertThat(directory.resolve("out.svg")).doesNotExist();
  }
}
