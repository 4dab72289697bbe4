package dsmlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTableTest {

  private static final int PAGES = 1_000;
  private static final int MANY_NODES = 1 << 20;

  private final List<Long> made = new ArrayList<>();

  private final class Entry {
    private boolean marked;

    Entry(long page) {
      made.add(page);
    }

    boolean saysTheSame(Entry other) {
      return marked == other.marked;
    }
  }

  private static void touchAll(PageTable<Entry> table) {
    for (long page = 0; page < PAGES; page++) {
      assertThat(table.of(page)).isNotNull();
    }
  }

  @Test
  void entryStaysTheSame() {
    PageTable<Entry> table = new PageTable<>(Entry::new);
    touchAll(table);
    touchAll(table);
    assertThat(made).hasSize(PAGES);
  }

  @Test
  void forgetfulTableKeepsWhatSaysMoreThanANewEntry() {
    PageTable<Entry> table = PageTable.forgetful(MANY_NODES, Entry::new, Entry::saysTheSame);
    table.of(7).marked = true;
    touchAll(table);
    touchAll(table);
    assertThat(table.of(7).marked).isTrue();
  }

  @Test
  void forgetfulTableMakesOtherEntriesAgain() {
    PageTable<Entry> table = PageTable.forgetful(MANY_NODES, Entry::new, Entry::saysTheSame);
    Entry first = table.of(0);
    touchAll(table);
    assertThat(table.of(0)).isNotSameAs(first);
  }

  @Test
  void forgetfulTableOfAFewNodesKeepsEverything() {
    PageTable<Entry> table = PageTable.forgetful(2, Entry::new, Entry::saysTheSame);
    Entry first = table.of(0);
    touchAll(table);
    assertThat(table.of(0)).isSameAs(first);
  }

  /** An entry that knows a node, and perhaps more. */
  private static final class Hinted {
    private int hint;
    private boolean busy;

    Hinted(int hint) {
      this.hint = hint;
    }

    int hintAtRest() {
      return busy ? PageFacts.NOBODY : hint;
    }
  }

  private static PageTable<Hinted> hinted() {
    return PageTable.ofHints(MANY_NODES, page -> 5, Hinted::new, Hinted::hintAtRest);
  }

  private static void touchOthers(PageTable<Hinted> table) {
    for (long page = 10; page < PAGES; page++) {
      assertThat(table.of(page).hint).isEqualTo(5);
    }
  }

  @Test
  void hintOutlivesItsEntry() {
    PageTable<Hinted> table = hinted();
    Hinted first = table.of(3);
    first.hint = 8;
    touchOthers(table);
    assertThat(table.of(3)).isNotSameAs(first);
    assertThat(table.of(3).hint).isEqualTo(8);
  }

  @Test
  void hintMayGoBackToThatOfTheBeginning() {
    PageTable<Hinted> table = hinted();
    table.of(3).hint = 8;
    touchOthers(table);
    table.of(3).hint = 5;
    touchOthers(table);
    assertThat(table.of(3).hint).isEqualTo(5);
  }

  @Test
  void entryThatSaysMoreThanItsHintStays() {
    PageTable<Hinted> table = hinted();
    Hinted busy = table.of(3);
    busy.busy = true;
    touchOthers(table);
    assertThat(table.of(3)).isSameAs(busy);
  }
}
