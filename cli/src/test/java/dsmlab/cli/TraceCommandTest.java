package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceCommandTest {

  @TempDir private Path directory;

  @Test
  void infoCountsRecordsAndPages() {
    Ending ending = dsmlab("trace", "info", Traces.FFT);

    assertThat(ending.code()).isZero();
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.outputLines())
        .startsWith(Traces.FFT.toString())
        .contains("  format           dsmtrace binary", "  processes        4")
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

  @Test
  void foreignTracesAreToldWhatWasSkipped() throws IOException {
    Files.writeString(directory.resolve("a.lackey"), "==1== Lackey\nI  04,3\n L 1000,8\n");
    Files.writeString(directory.resolve("b.din"), "1 1000\n2 4ff\n");

    Ending ending = TestProgram.in(directory).run("trace", "info", "node0=a.lackey", "node1=b.din");

    assertThat(ending.code()).isZero();
    assertThat(ending.messages())
        .contains("a.lackey: read as valgrind lackey: 3 lines, 1 records, 2 lines skipped (1 ")
        .contains("b.din: read as Dinero din: 2 lines, 1 records, 1 lines skipped (1 instruction")
        .hasLineCount(2);
    assertThat(ending.outputLines())
        .contains("  format           valgrind lackey, Dinero din", "  lines skipped    3");
  }

  @Test
  void convertWritesDsmtraceThatReadsAlike() throws IOException {
    Files.writeString(directory.resolve("a.din"), "0 1000\n1 2000\n0 1000\n1 1000\n");
    TestProgram program = TestProgram.in(directory);
    String[] mapped = {"--mapping=round-robin:2", "--processes=2"};

    Ending ending =
        program.run("trace", "convert", "a.din", "-o", "a.dsmtb.gz", mapped[0], mapped[1]);

    assertThat(ending.code()).isZero();
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains("read as Dinero din").hasLineCount(1);
    assertThat(program.run("trace", "head", "a.dsmtb.gz").outputLines())
        .containsExactly("0 R 1000 4", "0 W 2000 4", "1 R 1000 4", "1 W 1000 4");
    assertThat(compared(program, "a.dsmtb.gz")).isEqualTo(compared(program, "a.din", mapped));
  }

  private static String compared(TestProgram program, String file, String... options) {
    List<Object> words = new ArrayList<>(List.of("compare", file, "--format=csv"));
    words.addAll(List.of(options));
    Ending ending = program.run(words.toArray());
    assertThat(ending.code()).isZero();
    return ending.output();
  }

  @Test
  void severalFilesNeedTheirNodes() {
    Ending ending = dsmlab("trace", "info", "a.din", "b.din");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages())
        .isEqualTo(
            "dsmlab: 2 files are given; expected one trace, or one file for each node:"
                + " node0=a.din node1=b.din\n");
  }
}
