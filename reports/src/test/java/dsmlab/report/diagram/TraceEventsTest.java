package dsmlab.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.chronicle.Chronicle;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the Trace Event Format that viewers insist on. */
class TraceEventsTest {

  private static final Set<String> PHASES = Set.of("X", "s", "f", "b", "e", "i", "M");

  static Stream<Chronicle> chronicles() {
    return Stream.of(
        Chronicles.race(),
        Chronicles.threeInvalidations(),
        Chronicles.round(4, 2),
        Chronicles.of("dipc", 2, cluster -> cluster.write(1, 0, 5)));
  }

  private static List<JsonNode> events(Chronicle chronicle) {
    JsonNode file = JsonMapper.builder().build().readTree(TraceEvents.json(chronicle));
    assertThat(file.get("displayTimeUnit").asString()).isEqualTo("ns");
    return file.get("traceEvents").valueStream().toList();
  }

  private static List<JsonNode> of(Chronicle chronicle, String phase) {
    return events(chronicle).stream().filter(one -> text(one, "ph").equals(phase)).toList();
  }

  private static String text(JsonNode event, String key) {
    return event.get(key).asString();
  }

  private static String track(JsonNode event) {
    return text(event, "pid") + "/" + text(event, "tid");
  }

  private static BigDecimal from(JsonNode event) {
    return event.get("ts").decimalValue();
  }

  private static BigDecimal to(JsonNode slice) {
    return from(slice).add(slice.get("dur").decimalValue());
  }

  @ParameterizedTest
  @MethodSource("chronicles")
  void everyEventHasWhatItsPhaseNeeds(Chronicle chronicle) {
    for (JsonNode event : events(chronicle)) {
      String phase = text(event, "ph");
      assertThat(phase).isIn(PHASES);
      assertThat(event.get("pid").isInt() && event.get("tid").isInt()).isTrue();
      assertThat(text(event, "name")).isNotBlank();
      assertThat(phase.equals("M") || event.get("ts").isNumber()).isTrue();
      assertThat(!phase.equals("X") || event.get("dur").decimalValue().signum() >= 0).isTrue();
      assertThat(!phase.equals("M") || event.get("args").has("name")).isTrue();
      assertThat(!"sfbe".contains(phase) || (event.has("id") && event.has("cat"))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("chronicles")
  void everyTrackHasANameAndNestedSlices(Chronicle chronicle) {
    Map<String, List<JsonNode>> tracks =
        of(chronicle, "X").stream()
            .collect(
                Collectors.groupingBy(TraceEventsTest::track, TreeMap::new, Collectors.toList()));
    List<String> named =
        of(chronicle, "M").stream()
            .filter(event -> text(event, "name").equals("thread_name"))
            .map(TraceEventsTest::track)
            .toList();
    assertThat(named).containsAll(tracks.keySet()).doesNotHaveDuplicates();
    tracks.values().forEach(TraceEventsTest::checkNesting);
  }

  private static void checkNesting(List<JsonNode> slices) {
    ArrayDeque<BigDecimal> ends = new ArrayDeque<>();
    slices.stream()
        .sorted(Comparator.comparing(TraceEventsTest::from).thenComparing(s -> to(s).negate()))
        .forEach(slice -> {
          while (!ends.isEmpty() && ends.peek().compareTo(from(slice)) <= 0) {
            ends.pop();
          }
          assertThat(ends.isEmpty() || to(slice).compareTo(ends.peek()) <= 0).isTrue();
          ends.push(to(slice));
        });
  }

  @ParameterizedTest
  @MethodSource("chronicles")
  void everyMessageFlowsFromAHandlerToALaterOne(Chronicle chronicle) {
    Map<String, JsonNode> ends =
        of(chronicle, "f").stream().collect(Collectors.toMap(e -> text(e, "id"), e -> e));
    List<JsonNode> starts = of(chronicle, "s");
    assertThat(starts).isNotEmpty().hasSameSizeAs(ends.values());
    List<JsonNode> slices = of(chronicle, "X");
    for (JsonNode start : starts) {
      JsonNode end = ends.get(text(start, "id"));
      assertThat(text(end, "name")).isEqualTo(text(start, "name"));
      assertThat(text(end, "bp")).isEqualTo("e");
      assertThat(from(end)).isGreaterThanOrEqualTo(from(start));
      assertThat(slices).anyMatch(slice -> encloses(slice, start));
      assertThat(slices).anyMatch(slice -> encloses(slice, end));
    }
  }

  private static boolean encloses(JsonNode slice, JsonNode event) {
    return track(slice).equals(track(event))
        && from(slice).compareTo(from(event)) <= 0
        && to(slice).compareTo(from(event)) >= 0;
  }

  @ParameterizedTest
  @MethodSource("chronicles")
  void everyTimerBeginsAndEnds(Chronicle chronicle) {
    List<String> begun = of(chronicle, "b").stream().map(e -> text(e, "id")).toList();
    assertThat(of(chronicle, "e").stream().map(e -> text(e, "id")).toList()).isEqualTo(begun);
  }
}
