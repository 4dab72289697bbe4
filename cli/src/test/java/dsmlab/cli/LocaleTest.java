package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is said depends on the language of the machine. */
class LocaleTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare TRACE --format json",
        "compare TRACE --format csv --ordering recorded",
        "compare TRACE",
        "compare TRACE --nodes 2",
        "compare TRACE --page-size 12i --nodes 0 --protocols DYNAMIC --formt x",
        "trace info TRACE",
        "trace info TRACE --format json",
        "trace head TRACE",
        "list protocols",
        "list metrics --format json",
        "describe protocol dipc",
        "describe INSTANT",
        "compare --help",
      })
  void everyAnswerIsTheSameInTurkishAndArabic(String line) {
    Locale.setDefault(Locale.ENGLISH);
    Ending english = run(line);

    for (String tag : new String[] {"tr-TR", "ar-EG", "hi-IN-u-nu-deva"}) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(run(line)).as(tag).isEqualTo(english);
    }
  }

  private static Ending run(String line) {
    return TestProgram.dsmlab(
        (Object[]) line.replace("TRACE", Traces.UPGRADES.toString()).split(" "));
  }
}
