package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static String of(long... values) {
    Digest digest = new Digest();
    for (long value : values) {
      digest.add(value);
    }
    return digest.text();
  }

  /** These are in stored results: they must never change. */
  @Test
  void fingerprintsStayAsTheyAlwaysWere() {
    assertThat(of()).isEqualTo("9341ca263702a9e6");
    assertThat(of(0)).isEqualTo("4a294a9eb121d261");
    assertThat(of(1, 2, 3)).isEqualTo("059e340946a14545");
    assertThat(of(Long.MIN_VALUE, -1, Long.MAX_VALUE)).isEqualTo("86fdf93ed9108c8a");
  }

  @Test
  void everySmallSequenceHasItsOwnFingerprint() {
    Set<String> texts = new HashSet<>(Set.of(of()));
    for (long first = -30; first < 30; first++) {
      texts.add(of(first));
      for (long second = -30; second < 30; second++) {
        texts.add(of(first, second));
      }
    }
    assertThat(texts).hasSize(1 + 60 + 60 * 60);
  }

  @Test
  void zerosCount() {
    assertThat(of(0)).isNotEqualTo(of(0, 0)).isNotEqualTo(of());
  }

  @Test
  void textCanBeReadWhileTheDigestGoesOn() {
    Digest digest = new Digest();
    digest.add(1);
    String early = digest.text();
    assertThat(digest.text()).isEqualTo(early).isEqualTo(of(1));
    digest.add(2);
    assertThat(digest.text()).isEqualTo(of(1, 2));
  }

  @Test
  void textIsTheSameInAnyLocale() {
    String expected = of(1, 2, 3);
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(of(1, 2, 3)).isEqualTo(expected).matches("[0-9a-f]{16}");
    } finally {
      Locale.setDefault(locale);
    }
  }
}
