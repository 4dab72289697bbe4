package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code compare --format json} says, by protocol and metric. */
final class Comparisons {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<String, JsonNode> lines = new LinkedHashMap<>();

  private Comparisons(Ending ending) {
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.code()).isZero();
    for (String line : ending.outputLines()) {
      JsonNode node = MAPPER.readTree(line);
      lines.put(node.get("protocol").stringValue(), node);
    }
  }

  /** Compares protocols in recorded order. */
  static Comparisons recorded(Path trace, int pageBytes, String initialOwner, String protocols) {
    return of(
        trace,
        "--ordering=recorded",
        "--page-size=" + pageBytes,
        "--initial-owner=" + initialOwner,
        "--protocols=" + protocols);
  }

  /** Compares protocols with some options. */
  static Comparisons of(Path trace, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("compare", trace, "--format=json"));
    arguments.addAll(List.of(options));
    return new Comparisons(TestProgram.dsmlab(arguments.toArray()));
  }

  /** The protocols in the order of the lines. */
  List<String> protocols() {
    return List.copyOf(lines.keySet());
  }

  /** The line of a protocol. */
  JsonNode line(String protocol) {
    assertThat(lines).containsKey(protocol);
    return lines.get(protocol);
  }

  /** A time in nanoseconds. */
  double time(String protocol, String name) {
    return line(protocol).get("metrics").get(name).doubleValue();
  }

  /** A count, or 0 when the protocol has none of it. */
  long metric(String protocol, String name) {
    JsonNode value = line(protocol).get("metrics").get(name);
    return value == null ? 0 : value.longValue();
  }
}
