package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

  @ParameterizedTest
  @CsvSource({
    "phold --lps 100 --per-lp 3 --delays mixed --events 1000, 1, events",
    "replay --nodes 2 --references 1, 1, references",
    "replay --nodes 2 --references 1 --form text, 1, references",
    "replay --nodes 3 --references 1 --pattern random, 1, references",
    "replay --nodes 3 --references 1 --pattern strided, 1, references",
    "replay --nodes 3 --references 1 --pattern crossing, 1, references",
    "replay --nodes 3 --references 1 --pattern switching, 1, references",
    "faults --nodes 3 --references 300, 2, events",
    "scale --nodes 20 --pages 100 --references 400, 1, references",
  })
  void everyBenchmarkPrintsItsFiguresOnALine(String line, int lines, String noun) {
    Ending ending = dsmlab((Object[]) ("bench " + line).split(" "));
    assertThat(ending.code()).isZero();
    assertThat(ending.outputLines())
        .hasSize(lines)
        .allSatisfy(json ->
            assertThat(json)
                .startsWith("{\"bench\": \"" + line.split(" ")[0] + "\"")
                .containsPattern("\"" + noun + "\": [1-9]")
                .containsPattern("\"" + noun + "PerSecond\": [1-9]")
                .contains("\"cpuNanosPerEvent\": ", "\"bytesPerEvent\": ")
                .containsPattern("\"peakMemoryMiB\": [1-9]"));
  }

  @Test
  void programThatCreatesItsProcessesCanBeRepeated(@TempDir Path directory) throws IOException {
    Path trace = directory.resolve("forked.trace");
    Files.writeString(
        trace, "# dsmtrace-text 1\n0 W 10 8\n0 F 0 1\n1 S 0\n1 R 10 8\n1 X 0\n0 J 0 1\n0 X 0\n");
    Ending ending = dsmlab("bench", "replay", "--trace", trace, "--references", 20);
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.outputLines())
        .singleElement()
        .asString()
        .contains("\"nodes\": 2, \"processes\": 2", "\"references\": 20,");
  }

  @Test
  void traceAndPatternExcludeEachOther() {
    Ending ending = dsmlab("bench", "replay", "--trace", "a.trace", "--pattern", "random");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).contains("--trace or --pattern, not both");
  }

  @Test
  void tooManyQueuedEventsAreRefused() {
    Ending ending = dsmlab("bench", "phold", "--lps", 1_000_000, "--per-lp", 1_000);
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages())
        .contains("1000000000 queued events are too many")
        .contains("--lps times --per-lp of at most 100000000");
  }

  @Test
  void unknownDelaysAreAnsweredWithTheNearest() {
    Ending ending = dsmlab("bench", "phold", "--delays", "mixd");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).contains("unknown distribution of delays 'mixd'", "mixed");
  }
}
