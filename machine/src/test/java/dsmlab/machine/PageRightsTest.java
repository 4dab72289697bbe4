package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

final class PageRightsTest {

  private static final int STEPS = 4_000;

  private static Access initial(long page) {
    return page % 3 == 0 ? Access.WRITE : Access.NONE;
  }

  @Test
  void areThoseOfTheBeginningUntilTheyChange() {
    PageRights rights = new PageRights(PageRightsTest::initial);
    assertThat(rights.of(3)).isEqualTo(Access.WRITE);
    assertThat(rights.of(4)).isEqualTo(Access.NONE);
    rights.put(4, Access.READ);
    assertThat(rights.of(4)).isEqualTo(Access.READ);
  }

  @Test
  void areThosePutLastWhereverPagesLie() {
    List<LongUnaryOperator> layouts =
        List.of(
            page -> page, page -> 5_000 - page, page -> page << 30, page -> (1L << 50) + 9 * page);
    for (LongUnaryOperator layout : layouts) {
      Random random = new Random(11);
      PageRights rights = new PageRights(PageRightsTest::initial);
      Map<Long, Access> expected = new HashMap<>();
      for (int step = 0; step < STEPS; step++) {
        long page = layout.applyAsLong(random.nextInt(1 + step / 2));
        Access access = Access.values()[random.nextInt(Access.values().length)];
        rights.put(page, access);
        expected.put(page, access);
      }
      expected.forEach((page, access) -> assertThat(rights.of(page)).isEqualTo(access));
    }
  }

  @Test
  void untouchedPageExceedsNothing() {
    PageRights rights = new PageRights(PageRightsTest::initial);
    assertThat(rights.exceed(3, Access.NONE.ordinal())).isFalse();
    rights.put(3, Access.READ);
    assertThat(rights.exceed(3, Access.NONE.ordinal())).isTrue();
    assertThat(rights.exceed(3, Access.READ.ordinal())).isFalse();
  }
}
