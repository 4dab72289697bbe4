package dsmlab.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345678 | ns | 12.35 ms",
        "999 | ns | 999 ns",
        "1500 | ns | 1.500 µs",
        "2e12 | ns | '2,000 s'",
        "0 | ns | 0 ns",
        "4096 | bytes | 4.000 KiB",
        "1023 | bytes | '1,023 B'",
        "1234567 | count | '1,234,567'",
        "12.5 | count | 12.50",
        "0.125 | share | 12.5 %",
      })
  void valuesAreShownInTheirBestUnit(double value, String unit, String text) {
    assertThat(Quantity.text(value, unit)).isEqualTo(kept(text));
  }

  @ParameterizedTest
  @CsvSource({"0.143, 14 %", "0.0312, 3.1 %", "0.00001, 0.1 %", "0, 0 %", "1, 100 %"})
  void sharesAreRounded(double share, String text) {
    assertThat(Quantity.percent(share)).isEqualTo(kept(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE", "hi-IN-u-nu-deva"})
  void wordsDoNotDependOnTheLocale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(Quantity.text(12345678, "ns")).isEqualTo(kept("12.35 ms"));
    assertThat(Quantity.count(1234)).isEqualTo("1,234");
    assertThat(MetricName.of("writeInvalidations.mean").title())
        .isEqualTo("Mean write invalidations");
    assertThat(MetricName.of("invalidations").title()).isEqualTo("Invalidations");
  }

  /** Number and unit stay on one line. */
  private static String kept(String text) {
    return text.replace(' ', '\u00a0');
  }

  @Test
  void metricsAreCalledByTheirWords() {
    assertThat(MetricName.of("executionTime").name()).isEqualTo("execution time");
    assertThat(MetricName.of("faultLatency.mean").name()).isEqualTo("mean fault latency");
    assertThat(MetricName.of("readFaultLatency.p99").name()).isEqualTo("p99 of read fault latency");
    assertThat(MetricName.of("messages.request").name()).isEqualTo("request messages");
  }
}
