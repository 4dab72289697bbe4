package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The memory of a line, told from all stores. */
class StoreJournalTest {

  private static final int PAGE_WORDS = 4;

  private long stamp;
  private final StoreJournal journal = new StoreJournal(() -> stamp++, word -> word / PAGE_WORDS);

  private long word(long word) {
    long[] page = journal.memory(PAGE_WORDS).get(word / PAGE_WORDS);
    return page == null ? 0 : page[(int) word % PAGE_WORDS];
  }

  @Test
  void whatANodePerformedAfterItsMarkIsUndone() {
    journal.performed(0, 5, 1, 10);
    long mark = stamp++;
    journal.performed(0, 5, 2, 20);
    journal.goBack(_ -> mark);
    assertThat(word(5)).isEqualTo(10);
    assertThat(journal.hasPerformed(2)).isFalse();
  }

  @Test
  void aStoreThatAnyNodeHasSeenIsNotUndone() {
    journal.performed(0, 5, 1, 10);
    journal.performed(1, 5, 1, 10);
    journal.performed(1, 5, 2, 20);
    journal.goBack(node -> node == 0 ? 0 : Long.MAX_VALUE);
    assertThat(word(5)).isEqualTo(20);
    assertThat(journal.hasPerformed(1)).isTrue();
    assertThat(journal.pagesOf(1, 0)).isEqualTo(1);
  }

  @Test
  void whatIsSettledStaysAndTakesNoRoom() {
    for (int store = 1; store <= 1000; store++) {
      journal.performed(store % 2, 5 + store % 3, store, 10L * store);
      journal.settle(_ -> Long.MAX_VALUE, PAGE_WORDS);
      assertThat(journal.stores()).isZero();
    }
    long mark = stamp++;
    journal.performed(0, 5, 1001, 7);
    journal.goBack(_ -> mark);
    assertThat(word(5)).isEqualTo(9990);
    assertThat(word(6)).isEqualTo(10_000);
    assertThat(journal.pagesOf(0, 0)).isEqualTo(1);
    assertThat(journal.hasPerformed(1000)).isTrue();
  }

  @Test
  void aStoreThatIsStillOpenKeepsLaterOnesToItsWord() {
    journal.performed(0, 5, 1, 10);
    journal.performed(1, 5, 2, 20);
    journal.settle(node -> node == 0 ? 0 : Long.MAX_VALUE, PAGE_WORDS);
    assertThat(journal.stores()).isEqualTo(2);
    assertThat(word(5)).isEqualTo(20);
  }
}
