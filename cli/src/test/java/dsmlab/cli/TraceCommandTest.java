package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceCommandTest {

  @Test
  void infoCountsRecordsAndPages() {
    Ending ending = dsmlab("trace", "info", Traces.FFT);

    assertThat(ending.code()).isZero();
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.outputLines())
        .startsWith(Traces.FFT.toString())
        .contains("  form             binary", "  processes        4")
        .contains("  references       18,496: read 11,453, write 7,043")
        .contains("  page size        4KiB")
        .anyMatch(line -> line.startsWith("  pages touched    16 from address "))
        .anyMatch(line -> line.startsWith("  producer-consumer "));
  }

  @Test
  void infoIsDataToo() {
    Ending ending = dsmlab("trace", "info", Traces.FFT, "--page-size=1024", "--format=json");

    JsonNode facts = new JsonMapper().readTree(ending.output());
    assertThat(facts.get("pages").longValue()).isEqualTo(53);
    assertThat(facts.get("pageSize").longValue()).isEqualTo(1024);
    assertThat(facts.get("pageReads").longValue()).isEqualTo(11453);
    assertThat(facts.get("operations").get("barrier").longValue()).isEqualTo(28);
    assertThat(facts.get("patterns").valueStream().mapToLong(p -> p.get("pages").longValue()).sum())
        .isEqualTo(53);
  }

  @Test
  void headShowsTheFirstRecordsOfEitherForm() throws IOException {
    String text = "fft-m8-p4-q100.txt.gz";

    assertThat(dsmlab("trace", "head", Traces.FFT).outputLines())
        .hasSize(20)
        .isEqualTo(dsmlab("trace", "head", Traces.LIBRARY.resolve(text)).outputLines());
    assertThat(dsmlab("trace", "head", Traces.PING_PONG, "-n", 1000).outputLines())
        .isEqualTo(
            Files.readAllLines(Traces.PING_PONG).stream()
                .filter(line -> !line.startsWith("#"))
                .toList());
  }

  @Test
  void headShowsAsManyAsAreWanted() {
    assertThat(dsmlab("trace", "head", "-n", 3, Traces.FFT).outputLines()).hasSize(3);
    assertThat(dsmlab("trace", "head", "--lines=1", Traces.FFT).output()).isEqualTo("0 F 0 1\n");
  }
}
