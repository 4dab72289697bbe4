package dsmlab.sim.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

  private static final Parameter FLAG = Parameter.flag("upgrade", false, "");
  private static final Parameter INTEGER = Parameter.integer("nodes", 4, 1, "");
  private static final Parameter GROUPS = Parameter.integer("groups", 4, 1, 16, "");
  private static final Parameter LONG = Parameter.longInteger("operations", 1000, 0, "");
  private static final Parameter NUMBER = Parameter.number("skew", "0.8", 0, "");
  private static final Parameter SHARE = Parameter.number("writes", "20%", 0, 1, "");
  private static final Parameter DURATION = Parameter.duration("latency", "100us", "");
  private static final Parameter BYTES = Parameter.bytes("header", "32B", "");
  private static final Parameter BYTES_OR_NONE = Parameter.bytes("overhead", "0", 0, "");
  private static final Parameter RATE = Parameter.rate("bandwidth", "10Mbps", "");
  private static final Parameter CHOICE =
      Parameter.choice("multicast", List.of("unicast", "hardware"), "");
  private static final Parameter TEXT = Parameter.requiredText("file", "");

  private static String refusal(Parameter parameter, String text) {
    try {
      Object value = parameter.parse(text);
      throw new AssertionError("read as " + value);
    } catch (SettingException problem) {
      return problem.getMessage();
    }
  }

  @Test
  void valuesAreReadInTheBaseUnitOfTheirType() {
    assertThat(FLAG.parse("true")).isEqualTo(true);
    assertThat(INTEGER.parse(" 16 ")).isEqualTo(16L);
    assertThat(NUMBER.parse("25%")).isEqualTo(0.25);
    assertThat(DURATION.parse("1us")).isEqualTo(1_000_000L);
    assertThat(BYTES.parse("4KiB")).isEqualTo(4096L);
    assertThat(RATE.parse("1Mbps")).isEqualTo(1_000_000L);
    assertThat(CHOICE.parse("hardware")).isEqualTo("hardware");
    assertThat(TEXT.parse(" some file ")).isEqualTo("some file");
  }

  @Test
  void onlyAParameterWithoutDefaultIsRequired() {
    assertThat(TEXT.required()).isTrue();
    assertThat(CHOICE.required()).isFalse();
    assertThat(CHOICE.defaultText()).isEqualTo("unicast");
  }

  @Test
  void valueBelowTheLeastIsRefusedWithTheLeast() {
    assertThat(refusal(INTEGER, "0")).isEqualTo("0 is too small for 'nodes'; expected at least 1");
    assertThat(refusal(NUMBER, "-0.5"))
        .isEqualTo("-0.5 is too small for 'skew'; expected at least 0");
    assertThat(refusal(DURATION, "-1ms"))
        .isEqualTo("-1ms is too small for 'latency'; expected at least 0");
    assertThat(refusal(BYTES, "0")).isEqualTo("0 is too small for 'header'; expected at least 1B");
    assertThat(refusal(RATE, "0bps"))
        .isEqualTo("0bps is too small for 'bandwidth'; expected at least 1bps");
    assertThat(refusal(RATE, "0")).startsWith("0 is too small for 'bandwidth'");
    assertThat(BYTES_OR_NONE.parse("0")).isEqualTo(0L);
  }

  @Test
  void valueAboveTheMostIsRefusedWithTheMost() {
    assertThat(refusal(GROUPS, "17"))
        .isEqualTo("17 is too large for 'groups'; expected at most 16");
    assertThat(refusal(SHARE, "120%"))
        .isEqualTo("120% is too large for 'writes'; expected at most 1");
  }

  @Test
  void wholeNumberThatFitsNoIntIsRefusedUnlessItIsDeclaredLong() {
    assertThat(INTEGER.parse("2147483647")).isEqualTo(2147483647L);
    assertThat(refusal(INTEGER, "2147483648"))
        .isEqualTo("2147483648 is too large for 'nodes'; expected at most 2147483647");
    assertThat(LONG.parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void sizeThatFitsNoIntIsRefused() {
    assertThat(BYTES.parse("2147483647B")).isEqualTo(2147483647L);
    assertThat(refusal(BYTES, "2GiB"))
        .isEqualTo("2GiB is too large for 'header'; expected at most 2147483647B");
  }

  @ParameterizedTest
  @CsvSource({"tru, true", "True, true", "f, false", "maybe,"})
  void switchIsTrueOrFalse(String text, String nearest) {
    assertThatThrownBy(() -> FLAG.parse(text))
        .isInstanceOfSatisfying(
            SettingException.class,
            problem -> {
              assertThat(problem.problem()).isEqualTo("'%s' is not a switch".formatted(text));
              assertThat(problem.expected()).isEqualTo("true or false");
              assertThat(problem.nearest()).isEqualTo(nearest);
            });
  }

  @Test
  void choiceNamesItsWordsAndTheNearest() {
    assertThat(refusal(CHOICE, "hardwear"))
        .isEqualTo(
            "unknown value 'hardwear' for 'multicast'; expected one of unicast, hardware; "
                + "nearest is hardware");
  }

  @Test
  void defaultThatIsNoValueIsAProgrammingError() {
    assertThatThrownBy(() -> Parameter.duration("latency", "100", ""))
        .isInstanceOf(SettingException.class);
    assertThatThrownBy(() -> Parameter.integer("nodes", 0, 1, ""))
        .isInstanceOf(SettingException.class);
  }
}
