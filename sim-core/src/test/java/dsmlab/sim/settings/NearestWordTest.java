package dsmlab.sim.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

  private static final List<String> PROTOCOLS =
      List.of("monitor-central", "improved-central", "dynamic", "dynamic-copyset", "migration");

  @ParameterizedTest
  @CsvSource({
    "dinamic, dynamic",
    "dynamci, dynamic",
    "Dynamic, dynamic",
    "MIGRATION, migration",
    "improvedcentral, improved-central",
    "dynamic-copy-set, dynamic-copyset",
    "migraton, migration",
  })
  void misspeltWordIsRecognised(String written, String meant) {
    assertThat(NearestWord.of(written, PROTOCOLS)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"dyn, dynamic", "mon, monitor-central", "Mi, migration", "dynamic-, dynamic-copyset"})
  void beginningOfAWordIsCompleted(String written, String meant) {
    assertThat(NearestWord.of(written, PROTOCOLS)).isEqualTo(meant);
  }

  @Test
  void shortestCompletionIsNearest() {
    assertThat(NearestWord.of("page", List.of("pageSize", "pages"))).isEqualTo("pages");
  }

  @Test
  void firstOfEquallyNearWordsIsTaken() {
    assertThat(NearestWord.of("cat", List.of("bat", "rat"))).isEqualTo("bat");
    assertThat(NearestWord.of("cat", List.of("rat", "bat"))).isEqualTo("rat");
  }

  @Test
  void swapOfNeighboursIsOneEdit() {
    assertThat(NearestWord.of("abcd", List.of("axcy", "bacd"))).isEqualTo("bacd");
    assertThat(NearestWord.of("abcd", List.of("abdcxx", "dcba"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"ethernet", "x", "''"})
  void strangeWordHasNoNearest(String written) {
    assertThat(NearestWord.of(written, PROTOCOLS)).isNull();
  }

  @Test
  void noWordsHaveNoNearest() {
    assertThat(NearestWord.of("dynamic", List.of())).isNull();
  }

  @Test
  void caseDoesNotDependOnTheLocale() {
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(NearestWord.of("MIG", PROTOCOLS)).isEqualTo("migration");
    } finally {
      Locale.setDefault(locale);
    }
  }
}
