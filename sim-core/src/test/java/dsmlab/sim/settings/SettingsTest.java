package dsmlab.sim.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final List<Parameter> DECLARED =
      List.of(
          Parameter.requiredText("file", ""),
          Parameter.integer("nodes", 4, 1, ""),
          Parameter.longInteger("operations", 5_000_000_000L, 0, ""),
          Parameter.number("writes", "20%", 0, ""),
          Parameter.duration("latency", "1.5us", ""),
          Parameter.bytes("header", "32B", ""),
          Parameter.rate("bandwidth", "10Mbps", ""),
          Parameter.flag("upgrade", true, ""));

  private static Map<String, String> texts(String... pairs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    return texts;
  }

  private static List<String> problems(String... pairs) {
    return Settings.problems(DECLARED, texts(pairs)).stream()
        .map(SettingException::problem)
        .toList();
  }

  @Test
  void defaultsFillInWhatIsNotGiven() {
    Settings settings = Settings.of(DECLARED, texts("file", "a.trace", "nodes", "8"));
    assertThat(settings.text("file")).isEqualTo("a.trace");
    assertThat(settings.integer("nodes")).isEqualTo(8);
    assertThat(settings.longInteger("operations")).isEqualTo(5_000_000_000L);
    assertThat(settings.number("writes")).isEqualTo(0.2);
    assertThat(settings.picos("latency")).isEqualTo(1_500_000);
    assertThat(settings.bytes("header")).isEqualTo(32);
    assertThat(settings.bitsPerSecond("bandwidth")).isEqualTo(10_000_000);
    assertThat(settings.flag("upgrade")).isTrue();
    assertThat(Settings.of(DECLARED, texts("file", "a", "upgrade", "false")).flag("upgrade"))
        .isFalse();
  }

  @Test
  void textsAreKeptAsWrittenInTheOrderOfDeclaration() {
    Settings settings = Settings.of(DECLARED, texts("header", "1KiB", "file", "a.trace"));
    assertThat(settings.texts())
        .containsExactly(
            Map.entry("file", "a.trace"),
            Map.entry("nodes", "4"),
            Map.entry("operations", "5000000000"),
            Map.entry("writes", "20%"),
            Map.entry("latency", "1.5us"),
            Map.entry("header", "1KiB"),
            Map.entry("bandwidth", "10Mbps"),
            Map.entry("upgrade", "true"));
  }

  @Test
  void allProblemsAreToldAtOnceInTheOrderOfTheTextsAndThenWhatIsMissing() {
    assertThat(problems("header", "3GiB", "nodse", "4", "nodes", "0", "latency", "5"))
        .containsExactly(
            "3GiB is too large for 'header'",
            "unknown parameter 'nodse'",
            "0 is too small for 'nodes'",
            "'5' is not a duration with a unit, such as 1.5ms or 200ns",
            "'file' is missing");
  }

  @Test
  void soundTextsHaveNoProblems() {
    assertThat(problems("file", "a.trace", "nodes", "8")).isEmpty();
  }

  @Test
  void unknownNameGetsTheNearestOne() {
    SettingException problem =
        Settings.problems(DECLARED, texts("file", "a", "latancy", "1us")).getFirst();
    assertThat(problem.nearest()).isEqualTo("latency");
    assertThat(problem.expected())
        .isEqualTo("one of file, nodes, operations, writes, latency, header, bandwidth, upgrade");
    SettingException alone = Settings.problems(List.of(), texts("latency", "1us")).getFirst();
    assertThat(alone.getMessage())
        .isEqualTo("unknown parameter 'latency'; expected no parameter here");
  }

  @Test
  void firstProblemIsThrown() {
    assertThatThrownBy(() -> Settings.of(DECLARED, texts("nodes", "none")))
        .isInstanceOf(SettingException.class)
        .hasMessageStartingWith("'none' is not a whole number");
    assertThatThrownBy(() -> Settings.of(DECLARED, Map.of()))
        .hasMessage("'file' is missing; expected a text");
  }

  @Test
  void whatWasNeverDeclaredIsAProgrammingError() {
    Settings settings = Settings.of(List.of(), Map.of());
    assertThatThrownBy(() -> settings.integer("nodes"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("parameter 'nodes' was never declared");
  }
}
