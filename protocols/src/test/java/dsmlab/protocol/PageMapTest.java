package dsmlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

final class PageMapTest {

  private static final int STEPS = 20_000;

  private final PageMap<String> map = new PageMap<>();
  private final Map<Long, String> expected = new TreeMap<>();

  private void put(long page, String value) {
    map.put(page, value);
    expected.put(page, value);
  }

  private void requireExpected() {
    Map<Long, String> found = new TreeMap<>();
    map.forEach(found::put);
    assertThat(found).isEqualTo(expected);
    assertThat(map.size()).isEqualTo(expected.size());
    expected.forEach((page, value) -> {
      assertThat(map.get(page)).isEqualTo(value);
      assertThat(map.get(page + 1)).isEqualTo(expected.get(page + 1));
      assertThat(map.get(page - 1)).isEqualTo(expected.get(page - 1));
    });
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(map.get(0)).isNull();
    assertThat(map.get(Long.MAX_VALUE >>> 12)).isNull();
  }

  @Test
  void keepsWhatWasPutLastWhereverPagesLie() {
    List<LongUnaryOperator> layouts =
        List.of(
            page -> page,
            page -> -1 - page,
            page -> page << 40,
            page -> page % 2 == 0 ? page : page << 30,
            page -> (1L << 50) - 3 * page);
    for (LongUnaryOperator layout : layouts) {
      Random random = new Random(7);
      for (int step = 0; step < STEPS / layouts.size(); step++) {
        put(layout.applyAsLong(random.nextInt(1 + step / 2)), "at step " + step);
      }
      requireExpected();
    }
  }
}
