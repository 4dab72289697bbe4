package dsmlab.machine;

import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of executed programs: pages are arrays of words, and stores may be smaller than a word.
 */
final class ProgramValues implements Values {

  /** The contents of a page on their way; its words do not change. */
  private record Snapshot(Words words) implements PageContents {}

  /** The words of a page. */
  private static final class Words {
    private final long[] words;

    Words(long[] words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words.length + " words";
    }
  }

  private final Long2ObjectOpenHashMap<Words> pages = new Long2ObjectOpenHashMap<>();
  private final WordCode code;
  private final int pageWords;
  private final Long2ObjectOpenHashMap<long[]> before;
  private final int node;
  private final @Nullable StoreJournal journal;
  private long lastPage = -1;
  private Words lastWords = new Words(new long[0]);

  /**
   * Values that are what they were, or zero.
   *
   * @param pageWords the words of a page, a power of two
   * @param before what some pages hold from the beginning
   * @param node whose they are
   * @param journal is told of all stores; null where nobody asks for them
   */
  ProgramValues(
      WordCode code,
      int pageWords,
      Long2ObjectOpenHashMap<long[]> before,
      int node,
      @Nullable StoreJournal journal) {
    this.code = code;
    this.pageWords = pageWords;
    this.before = before;
    this.node = node;
    this.journal = journal;
  }

  @Override
  public PageContents contents(long page) {
    return new Snapshot(new Words(words(page).clone()));
  }

  @Override
  public void install(long page, PageContents contents) {
    if (!(contents instanceof Snapshot(Words sent))) {
      throw new IllegalArgumentException("page %d came without its values".formatted(page));
    }
    System.arraycopy(sent.words, 0, words(page), 0, pageWords);
  }

  @Override
  public long read(long page, long word) {
    return code.version(words(page)[index(word)]);
  }

  @Override
  public long[] read(long page, Reference reference) {
    long[] words = words(page);
    int first = index(Values.firstWord(reference));
    long[] held = new long[index(Values.lastWord(reference)) - first + 1];
    System.arraycopy(words, first, held, 0, held.length);
    return held;
  }

  @Override
  public void write(long page, Reference reference) {
    long[] words = words(page);
    int word = index(Values.firstWord(reference));
    words[word] = code.merged(words[word], reference);
    if (journal != null) {
      journal.performed(node, Values.firstWord(reference), reference.value(), words[word]);
    }
  }

  /** What the words of a page hold. */
  long[] page(long page) {
    return words(page).clone();
  }

  /** What the word at an address holds. */
  long word(long page, long address) {
    return words(page)[index(address >> WORD_SHIFT)];
  }

  /** Puts something into the word at an address. */
  void word(long page, long address, long held) {
    words(page)[index(address >> WORD_SHIFT)] = held;
  }

  private int index(long word) {
    return (int) word & pageWords - 1;
  }

  private long[] words(long page) {
    if (page != lastPage) {
      lastWords = find(page);
      lastPage = page;
    }
    return lastWords.words;
  }

  private Words find(long page) {
    Words known = pages.get(page);
    if (known == null) {
      long[] kept = before.get(page);
      known = new Words(kept == null ? new long[pageWords] : kept.clone());
      pages.put(page, known);
    }
    return known;
  }
}
