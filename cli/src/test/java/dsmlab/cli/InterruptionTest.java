package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is stopped leaves nothing half-written, and what it has done is not lost. */
class InterruptionTest {

  private static final String SCENARIO =
      """
      name: long
      workload: {type: uniform, processes: 4, references: 20000}
      replications: 500
      protocols: [dynamic]
      """;

  @TempDir private Path directory;

  @Test
  void aStoppedRunCanGoOn() throws IOException, InterruptedException {
    Path scenario = Files.writeString(directory.resolve("long.yaml"), SCENARIO);
    Path out = directory.resolve("out");
    Process process = start("run", scenario.toString(), "--out", out.toString(), "--jobs=1");
    awaitRuns(process, directory.resolve(".out.runs"));
    process.toHandle().destroy();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("interrupted; --resume goes on from the runs that are done\n");
    assertThat(process.waitFor()).isNotZero();
    assertThat(files()).containsExactly(".out.runs", "long.yaml");

    List<String> done = Files.readAllLines(directory.resolve(".out.runs"));
    TestProgram dsmlab = TestProgram.in(directory);
    assertThat(dsmlab.run("run", "long.yaml", "--out=out", "--resume", few(done)).code()).isZero();
    assertThat(files()).containsExactly("long.yaml", "out");
  }

  /** So many replications that the resumed command has to do one more run. */
  private static String few(List<String> done) {
    return "--set=replications=" + (done.size() + 1);
  }

  private static Process start(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(arguments));
    return builder.redirectErrorStream(true).start();
  }

  private static void awaitRuns(Process process, Path journal)
      throws IOException, InterruptedException {
    while (!Files.exists(journal) || Files.readAllLines(journal).size() < 2) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
