package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryCommandTest {

  private static final String STALE =
      """
      {"process":0,"kind":"write","location":"x","value":1,"call":0,"return":1000}
      {"process":1,"kind":"read","location":"x","value":0,"call":2000,"return":2000}
      {"process":1,"kind":"read","location":"y","value":0,"call":3000,"return":3000}
      """;

  @TempDir private Path directory;

  private Ending dsmlab(Object... words) {
    return TestProgram.in(directory).run(words);
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void compareStoresAHistoryForEachProtocol() throws IOException {
    Path trace = Traces.FFT.toAbsolutePath();
    Ending plain = dsmlab("compare", trace, "--protocols=dynamic,write-update", "--format=json");
    Ending ending =
        dsmlab(
            "compare", trace, "--protocols=dynamic,write-update", "--format=json", "--history=h");

    assertThat(ending).isEqualTo(plain);
    assertThat(files("h")).containsExactly(".dsmlab-output", "dynamic.jsonl", "write-update.jsonl");
    Ending info = dsmlab("history", "info", "h/dynamic.jsonl", "--format=json");
    JsonNode facts = new JsonMapper().readTree(info.output());
    assertThat(facts.get("processes").longValue()).isEqualTo(4);
    assertThat(facts.get("reads").longValue()).isGreaterThan(10_000);
  }

  @Test
  void storedHistoriesKeepPromises() {
    dsmlab("compare", Traces.FFT.toAbsolutePath(), "--protocols=dynamic,dipc", "--history=h");

    Ending ending = dsmlab("history", "check", "h/dynamic.jsonl", "h/dipc.jsonl", "--model=all");
    assertThat(ending.code()).isZero();
    assertThat(ending.outputLines())
        .hasSize(14)
        .contains("  linearizable  valid", "  sequential    valid", "  slow          valid");
  }

  @Test
  void runStoresAHistoryForEachRun() throws IOException {
    Files.writeString(
        directory.resolve("s.yaml"),
        """
        name: two
        workload: {type: ping-pong}
        protocols: [dynamic, {id: dipc, quantum: 1ms}]
        sweep: {machine.pageSize: [1KiB, 4KiB]}
        """);

    Ending ending = dsmlab("run", "s.yaml", "--out=results", "--history=h");
    assertThat(ending.code()).as(ending.messages()).isZero();
    assertThat(files("h")).hasSize(5).filteredOn(name -> name.startsWith("dynamic-")).hasSize(2);
    assertThat(files("results")).noneMatch(name -> name.endsWith(".jsonl"));
  }

  @Test
  void runsThatAreTakenAsTheyAreHaveNoHistory() throws IOException {
    Files.writeString(directory.resolve("s.yaml"), "name: none\n");

    Ending ending = dsmlab("run", "s.yaml", "--resume", "--history=h");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages())
        .isEqualTo(
            "dsmlab: runs that --resume takes as they are leave no history; expected --history or"
                + " --resume, not both\n");
  }

  @Test
  void aDirectoryOfOthersIsNotTouched() throws IOException {
    Files.createDirectory(directory.resolve("h"));
    Files.writeString(directory.resolve("h/mine.txt"), "");

    Ending ending =
        dsmlab("compare", Traces.FFT.toAbsolutePath(), "--protocols=dynamic", "--history=h");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains("mine.txt, which dsmlab did not write");
    assertThat(files("h")).containsExactly("mine.txt");
  }

  @Test
  void aViolationIsShownByItsFewestOperations() throws IOException {
    Files.writeString(directory.resolve("stale.jsonl"), STALE);

    Ending ending = dsmlab("history", "check", "stale.jsonl");
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.outputLines())
        .containsExactly(
            "stale.jsonl: 3 operations of 2 processes at 2 locations",
            "  linearizable  violated by 2 operations (linearizable: one order of all references that"
                + " respects program order and real time)",
            "    process 0 writes 1 at x  from 0 to 1ns",
            "    process 1 reads 0 at x   at 2ns");
  }

  @Test
  void verdictsAreDataToo() throws IOException {
    Files.writeString(directory.resolve("stale.jsonl"), STALE);

    Ending ending =
        dsmlab("history", "check", "stale.jsonl", "--model=linearizable,pram", "--format=json");
    assertThat(ending.code()).isEqualTo(3);
    JsonNode violated = new JsonMapper().readTree(ending.outputLines().getFirst());
    assertThat(violated.get("verdict").stringValue()).isEqualTo("violated");
    assertThat(violated.get("witness").size()).isEqualTo(2);
    assertThat(ending.outputLines().getLast())
        .isEqualTo("{\"file\": \"stale.jsonl\", \"model\": \"pram\", \"verdict\": \"valid\"}");
  }

  @Test
  void aSpentBudgetIsUnknown() throws IOException {
    Files.writeString(directory.resolve("stale.jsonl"), STALE);

    Ending ending = dsmlab("history", "check", "stale.jsonl", "--model=pram", "--budget=1");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.outputLines().getLast())
        .isEqualTo("  pram          unknown: the budget was spent");
  }

  @Test
  void convertWritesWhatOtherCheckersRead() throws IOException {
    Files.writeString(directory.resolve("stale.jsonl"), STALE);

    assertThat(dsmlab("history", "convert", "stale.jsonl", "-o", "stale.edn"))
        .isEqualTo(new Ending(0, "", ""));
    assertThat(Files.readString(directory.resolve("stale.edn")))
        .startsWith(
            "{:index 0, :process 0, :type :invoke, :f :write, :value 1, :key \"x\", :time 0}\n")
        .hasLineCount(6);
    dsmlab("history", "convert", "stale.jsonl", "-o", "again.jsonl.gz");
    assertThat(dsmlab("history", "info", "again.jsonl.gz").outputLines())
        .contains("  operations   3: read 2, write 1, atomic 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "check missing.jsonl ~ missing.jsonl: there is no such file; expected a history file",
        "check . ~ .: this is a directory; expected a history file",
        "check bad.jsonl ~ bad.jsonl:1:2: unknown field 'proces'; expected one of process, kind,"
            + " location, read, value, call, return; nearest is process",
        "check stale.jsonl --model=causl ~ --model: unknown model 'causl'; expected one of"
            + " linearizable, sequential, causal, pram, coherence, slow, all; nearest is causal",
        "check stale.jsonl --budget=0 ~ --budget: 0 is too small; expected at least 1",
        "check ~ dsmlab history check: FILE is missing; expected histories, as --history stores",
        "convert stale.jsonl -o x --format=csv ~ --format: unknown form 'csv'; expected one of"
            + " jsonl, edn",
      })
  void whatCannotBeUsedIsToldInASentence(String command, String sentence) throws IOException {
    Files.writeString(directory.resolve("stale.jsonl"), STALE);
    Files.writeString(directory.resolve("bad.jsonl"), "{\"proces\":1}\n");

    Ending ending = dsmlab((Object[]) ("history " + command).split(" "));
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages().replace(directory + "/", "")).startsWith(sentence);
    assertThat(files(".")).containsExactly("bad.jsonl", "stale.jsonl");
  }
}
