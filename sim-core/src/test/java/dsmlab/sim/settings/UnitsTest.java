package dsmlab.sim.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "1ps, 1",
    "200ns, 200000",
    "51.2us, 51200000",
    "51.2µs, 51200000",
    "51.2μs, 51200000",
    "1.5ms, 1500000000",
    "1e3ms, 1000000000000",
    "1E-3s, 1000000000",
    "2s, 2000000000000",
    "1.5min, 90000000000000",
    "0, 0",
    "0.0, 0",
    "0s, 0",
    "0.1234ns, 123",
    "1 ms, 1000000000",
    "-3ns, -3000",
    "9223372.036854775807s, 9223372036854775807",
  })
  void durationsAreExactPicoseconds(String text, long picos) {
    assertThat(Units.picos(text)).isEqualTo(picos);
  }

  @ParameterizedTest
  @CsvSource({
    "512, 512",
    "' 512 ', 512",
    "0, 0",
    "1B, 1",
    "4KiB, 4096",
    "0.5KiB, 512",
    "3MiB, 3145728",
    "2GiB, 2147483648",
    "4kB, 4000",
    "1.5MB, 1500000",
    "29GB, 29000000000",
  })
  void sizesAreExactBytes(String text, long bytes) {
    assertThat(Units.bytes(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "300bps, 300",
    "56kbps, 56000",
    "10Mbps, 10000000",
    "2.5Gbps, 2500000000",
    "1Tbps, 1000000000000",
    "5Bps, 40",
    "1kBps, 8000",
    "12.5MBps, 100000000",
    "1.25GBps, 10000000000",
  })
  void ratesAreExactBitsPerSecond(String text, long bitsPerSecond) {
    assertThat(Units.bitsPerSecond(text)).isEqualTo(bitsPerSecond);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ms", "1,5ms", "5", "1.ms", ".5ms", "1ms ms", "NaN", "1 2"})
  void whatIsNoDurationIsRefused(String text) {
    assertThatThrownBy(() -> Units.picos(text))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "'%s' is not a duration with a unit, such as 1.5ms or 200ns; ".formatted(text)
                + "expected a duration with a unit, such as 1.5ms or 200ns");
  }

  @ParameterizedTest
  @CsvSource({"10msec, 10ms", "10sec, 10s", "10MS, 10ms", "10u, 10us", "10n, 10ns", "10m, 10ms"})
  void unknownUnitOfADurationNamesTheNearestOne(String text, String nearest) {
    assertThatThrownBy(() -> Units.picos(text))
        .isInstanceOfSatisfying(
            SettingException.class, e -> assertThat(e.nearest()).isEqualTo(nearest));
  }

  @ParameterizedTest
  @CsvSource({"4KB, 4kB", "4K, 4KiB", "4Kib, 4KiB", "4M, 4MB", "4G, 4GB", "4k, 4kB", "4b, 4B"})
  void unknownUnitOfASizeNamesTheNearestOne(String text, String nearest) {
    assertThatThrownBy(() -> Units.bytes(text))
        .isInstanceOfSatisfying(
            SettingException.class, e -> assertThat(e.nearest()).isEqualTo(nearest));
  }

  @Test
  void quantityBeyondTheRangeIsTooLarge() {
    assertThatThrownBy(() -> Units.picos("107d")).isInstanceOf(SettingException.class);
    for (String text :
        new String[] {"9223373s", "1e99s", "-1e99s", "9e18ns", "1e999s", "1e0099999999999s"}) {
      assertThatThrownBy(() -> Units.picos(text))
          .isInstanceOf(SettingException.class)
          .hasMessageStartingWith("'%s' is too large; expected a duration".formatted(text));
    }
  }

  @Test
  void quantityThatWouldVanishIsTooFine() {
    assertThatThrownBy(() -> Units.picos("0.2ps"))
        .isInstanceOf(SettingException.class)
        .hasMessageStartingWith("'0.2ps' is less than a picosecond; expected a duration");
    assertThatThrownBy(() -> Units.picos("1e-99s")).hasMessageContaining("less than");
    assertThatThrownBy(() -> Units.bitsPerSecond("0.1bps"))
        .hasMessageStartingWith("'0.1bps' is less than a bit per second");
  }

  @Test
  void partOfAByteIsRefused() {
    for (String text : new String[] {"1.5B", "0.3KiB", "1e-99B"}) {
      assertThatThrownBy(() -> Units.bytes(text))
          .isInstanceOf(SettingException.class)
          .hasMessage(
              "'%s' is not a whole number of bytes; ".formatted(text)
                  + "expected a size with a unit, such as 4KiB or 512B");
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-7, -7", "1_000_000, 1000000", "1e6, 1000000", "3.0, 3"})
  void wholeNumbersMayBeGroupedOrHaveAnExponent(String text, long value) {
    assertThat(Units.wholeNumber(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_", "3.5", "1e-5", "seven", "1e-999999999", "1e9999999999"})
  void whatIsNoWholeNumberIsRefused(String text) {
    assertThatThrownBy(() -> Units.wholeNumber(text))
        .isInstanceOf(SettingException.class)
        .hasMessage("'%s' is not a whole number; expected a whole number".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e30", "9223372036854775808", "-1e19", "1e999999999"})
  void whatFitsNoLongIsTooLarge(String text) {
    assertThatThrownBy(() -> Units.wholeNumber(text))
        .isInstanceOf(SettingException.class)
        .hasMessage("'%s' is too large; expected a whole number".formatted(text));
  }

  @Test
  void aNumberBeyondAllDoublesIsTooLarge() {
    assertThatThrownBy(() -> Units.number("1e999"))
        .hasMessage("'1e999' is too large; expected a number");
  }

  @Test
  void numbersMayBePercentages() {
    assertThat(Units.number("0.25")).isEqualTo(0.25);
    assertThat(Units.number("20%")).isEqualTo(0.2);
    assertThat(Units.number("20 %")).isEqualTo(0.2);
    assertThat(Units.number("1e-3")).isCloseTo(0.001, within(0.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "half", "NaN", "Infinity", "0x10", "1,5"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> Units.number(text))
        .isInstanceOf(SettingException.class)
        .hasMessage("'%s' is not a number; expected a number".formatted(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1ps",
    "999, 999ps",
    "1500000, 1.5us",
    "51200000, 51.2us",
    "1000000000, 1ms",
    "90000000000000, 90s",
    "-3000, -3ns",
    "9223372036854775807, 9223372.036854775807s",
  })
  void durationTextIsShortAndReadsBackExactly(long picos, String text) {
    assertThat(Units.durationText(picos)).isEqualTo(text);
    assertThat(Units.picos(text)).isEqualTo(picos);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0B",
    "1, 1B",
    "1000, 1000B",
    "1536, 1536B",
    "4096, 4KiB",
    "3145728, 3MiB",
    "2199023255552, 2048GiB",
  })
  void sizeTextIsBinaryAndReadsBackExactly(long bytes, String text) {
    assertThat(Units.bytesText(bytes)).isEqualTo(text);
    assertThat(Units.bytes(text)).isEqualTo(bytes);
  }
}
