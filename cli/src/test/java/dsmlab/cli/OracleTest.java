package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure that two independent programs have computed for the shipped traces, see {@code
 * oracle/README.md}.
 */
class OracleTest {

  private static final Map<String, String> PROTOCOLS =
      Map.of(
          "monitor_central", "monitor-central",
          "improved_central", "improved-central",
          "fixed_distributed", "fixed-distributed",
          "broadcast", "broadcast",
          "dynamic_distributed", "dynamic");

  private static final String FIGURES = "/oracle/expected-examples.jsonl";

  private static final String UPDATING = "write-update";

  private static final String COMPARED = String.join(",", PROTOCOLS.values()) + "," + UPDATING;

  /** One line of the expected figures, for one file of the trace. */
  private record Case(JsonNode expected, Path file) {

    long figure(String name) {
      return expected.get(name).longValue();
    }

    long figure(String group, String name) {
      return expected.get(group).get(name).longValue();
    }

    int pageBytes() {
      return expected.get("page_size").intValue();
    }

    String initialOwner() {
      return expected.get("init").stringValue();
    }

    /** Messages by metric for a protocol, by the name that it has in the expected figures. */
    Map<String, Long> messages(String protocol) {
      Map<String, Long> messages = new TreeMap<>();
      for (Map.Entry<String, JsonNode> kind : expected.get("messages").get(protocol).properties()) {
        boolean total = kind.getKey().equals("total");
        String metric = total ? "messages" : "messages." + kind.getKey();
        messages.put(metric, kind.getValue().longValue());
      }
      return messages;
    }

    @Override
    public String toString() {
      return "%s, pages of %d, owner %s".formatted(file.getFileName(), pageBytes(), initialOwner());
    }
  }

  static Stream<Case> cases() throws IOException {
    JsonMapper mapper = new JsonMapper();
    try (InputStream figures = OracleTest.class.getResourceAsStream(FIGURES)) {
      String lines = new String(figures.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(mapper::readTree).flatMap(OracleTest::casesOf);
    }
  }

  private static Stream<Case> casesOf(JsonNode expected) {
    String name = expected.get("trace").stringValue();
    List<Case> cases = traces(name).map(file -> new Case(expected, file)).toList();
    assertThat(cases).as(name).isNotEmpty();
    return cases.stream();
  }

  private static Stream<Path> traces(String name) {
    try (Stream<Path> files = Files.walk(Traces.LIBRARY)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "."))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFigureIsExact(Case known) {
    Comparisons found =
        Comparisons.recorded(known.file(), known.pageBytes(), known.initialOwner(), COMPARED);

    assertThat(found.line("dynamic").get("nodes").longValue()).isEqualTo(known.figure("nodes"));
    PROTOCOLS.forEach((name, id) -> requireEqual(known, found, name, id));
    requireEqualHops(known, found);
    requireEqualUpdates(known, found);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesAndTheirReferencesAreCountedExactly(Case known) {
    TestProgram.Ending ending =
        TestProgram.dsmlab(
            "trace", "info", known.file(), "--page-size", known.pageBytes(), "--format=json");
    JsonNode found = new JsonMapper().readTree(ending.output());

    assertThat(found.get("processes").longValue()).isEqualTo(known.figure("nodes"));
    assertThat(found.get("pages").longValue()).isEqualTo(known.figure("pages"));
    assertThat(found.get("pageReads").longValue()).isEqualTo(known.figure("reads"));
    assertThat(found.get("pageWrites").longValue()).isEqualTo(known.figure("writes"));
  }

  private static void requireEqual(Case known, Comparisons found, String name, String id) {
    assertThat(found.metric(id, "references"))
        .as("references of %s", id)
        .isEqualTo(known.figure("reads") + known.figure("writes"));
    assertThat(found.metric(id, "readFaults")).as(id).isEqualTo(known.figure("read_faults"));
    assertThat(found.metric(id, "writeFaults")).as(id).isEqualTo(known.figure("write_faults"));
    assertThat(found.metric(id, "copiesInvalidated"))
        .as("copies invalidated by %s", id)
        .isEqualTo(known.figure("copies_invalidated"));
    assertThat(messages(found, id, known.messages(name)))
        .as("messages of %s", id)
        .isEqualTo(known.messages(name));
  }

  private static Map<String, Long> messages(
      Comparisons found, String id, Map<String, Long> expected) {
    Map<String, Long> messages = new TreeMap<>();
    expected.keySet().forEach(metric -> messages.put(metric, found.metric(id, metric)));
    return messages;
  }

  private static void requireEqualHops(Case known, Comparisons found) {
    assertThat(found.metric("dynamic", "hops.sum")).isEqualTo(known.figure("dynamic_hops", "sum"));
    assertThat(found.metric("dynamic", "hops.max")).isEqualTo(known.figure("dynamic_hops", "max"));
  }

  private static void requireEqualUpdates(Case known, Comparisons found) {
    long fetches = known.figure("write_update", "fetches");
    assertThat(found.metric(UPDATING, "messages.request")).isEqualTo(fetches);
    assertThat(found.metric(UPDATING, "messages.page")).isEqualTo(fetches);
    assertThat(found.metric(UPDATING, "messages.update"))
        .isEqualTo(known.figure("write_update", "updates"));
    assertThat(found.metric(UPDATING, "messages")).isEqualTo(known.figure("write_update", "total"));
  }
}
