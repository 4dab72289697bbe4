package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quick command loads no heavy library. */
class StartUpTest {

  private static final List<String> HEAVY =
      List.of("tools.jackson.", "org.jfree.", "org.apache.batik.", "gg.jte.", "org.jline.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list protocols",
        "describe protocol dynamic",
        "trace info TRACE",
        "compare TRACE --format json --protocols dynamic",
      })
  void quickCommandsLoadNoHeavyLibrary(String line) throws IOException {
    String loaded = loadedBy(line.replace("TRACE", Traces.PING_PONG.toString()));

    assertThat(loaded).contains("dsmlab.cli.Main").doesNotContain(HEAVY);
  }

  @Test
  void aPlainListLoadsNoCommandLine() throws IOException {
    assertThat(loadedBy("list protocols"))
        .contains("monitor-central", "dsmlab.cli.PlainList source:")
        .doesNotContain("picocli.CommandLine source:");
  }

  private static String loadedBy(String line) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(line.split(" ")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
