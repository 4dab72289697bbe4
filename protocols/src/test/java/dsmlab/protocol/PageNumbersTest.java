package dsmlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PageNumbersTest {

  private static final int PAGES = 10_000;
  private static final int DULL = 0;
  private static final int KEPT = 100;

  private final PageNumbers numbers = new PageNumbers(KEPT, (page, number) -> number == DULL);

  private Map<Long, Integer> known() {
    Map<Long, Integer> known = new TreeMap<>();
    numbers.forEach(known::put);
    return known;
  }

  @Test
  void unknownPageHasNoNumber() {
    numbers.put(3, 7);
    assertThat(numbers.get(2)).isEqualTo(PageNumbers.NONE);
    assertThat(numbers.get(1L << 50)).isEqualTo(PageNumbers.NONE);
    assertThat(numbers.get(3)).isEqualTo(7);
  }

  @Test
  void forgettablePagesTakeNoMemoryWhereverPagesLie() {
    for (long distance : new long[] {1, 1L << 40}) {
      for (long page = 0; page < PAGES; page++) {
        numbers.put(page * distance, page % 1000 == 0 ? 1 : DULL);
      }
      assertThat(numbers.size()).isLessThan(PAGES / 10);
    }
  }

  @Test
  void numberThatMattersIsNeverForgotten() {
    Map<Long, Integer> expected = new TreeMap<>();
    for (long page = 0; page < PAGES; page++) {
      long spread = page % 3 == 0 ? page : page << 30;
      numbers.put(spread, page % 2 == 0 ? DULL : (int) page);
      if (page % 2 != 0) {
        expected.put(spread, (int) page);
      }
    }
    assertThat(known()).containsAllEntriesOf(expected);
  }

  @Test
  void fewPagesAreAllKept() {
    for (long page = 0; page < KEPT; page++) {
      numbers.put(page, DULL);
    }
    assertThat(numbers.size()).isEqualTo(KEPT);
  }

  @Test
  void pageMayBecomeForgettable() {
    for (long page = 0; page < PAGES; page++) {
      numbers.put(page << 30, 1);
      numbers.put(page << 30, DULL);
    }
    assertThat(numbers.size()).isLessThan(PAGES / 10);
  }
}
