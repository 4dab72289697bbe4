package dsmlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTableTest {

  private static final int PAGES = 1_000;
  private static final int FIRST_HINT = 5;
  private static final int MANY_NODES = 1 << 20;

  private int made;

  /** An entry that knows a node, and perhaps more. */
  private final class Hinted implements RestingEntry {
    private int hint;
    private boolean busy;

    Hinted() {
      made++;
    }

    @Override
    public int rest() {
      return busy ? BUSY : hint;
    }

    @Override
    public void resume(int rest) {
      hint = rest;
    }
  }

  private PageTable<Hinted> resting() {
    return PageTable.resting(MANY_NODES, page -> FIRST_HINT, Hinted::new);
  }

  private static void touchOthers(PageTable<Hinted> table) {
    for (long page = 10; page < PAGES; page++) {
      assertThat(table.of(page).hint).isEqualTo(FIRST_HINT);
    }
  }

  @Test
  void lastingEntryStaysTheSame() {
    List<Long> pages = new ArrayList<>();
    PageTable<Object> table =
        new PageTable<>(page -> {
          pages.add(page);
          return new Object();
        });
    Object first = table.of(0);
    for (long page = 0; page < PAGES; page++) {
      assertThat(table.of(page)).isSameAs(table.of(page));
    }
    assertThat(table.of(0)).isSameAs(first);
    assertThat(pages).hasSize(PAGES).doesNotHaveDuplicates();
  }

  @Test
  void oneEntryServesAllPagesThatRest() {
    PageTable<Hinted> table = resting();
    touchOthers(table);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void numberOutlivesItsEntry() {
    PageTable<Hinted> table = resting();
    table.of(3).hint = 8;
    touchOthers(table);
    assertThat(table.of(3).hint).isEqualTo(8);
  }

  @Test
  void pageMayGoBackToWhatItWasAtFirst() {
    PageTable<Hinted> table = resting();
    table.of(3).hint = 8;
    touchOthers(table);
    table.of(3).hint = FIRST_HINT;
    touchOthers(table);
    assertThat(table.of(3).hint).isEqualTo(FIRST_HINT);
  }

  @Test
  void busyEntryStaysWithItsPage() {
    PageTable<Hinted> table = resting();
    Hinted busy = table.of(3);
    busy.busy = true;
    touchOthers(table);
    assertThat(table.of(3)).isSameAs(busy);
  }

  @Test
  void busyEntryServesOtherPagesOnceItRests() {
    PageTable<Hinted> table = resting();
    for (long page = 0; page < PAGES; page++) {
      table.of(page).busy = true;
    }
    for (long page = 0; page < PAGES; page++) {
      table.of(page).busy = false;
    }
    for (long page = PAGES; page < 3 * PAGES; page++) {
      table.of(page).busy = true;
    }
    assertThat(made).isEqualTo(2 * PAGES);
    assertThat(table.of(3).hint).isEqualTo(FIRST_HINT);
  }
}
