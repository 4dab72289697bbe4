package dsmlab.machine;

import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** Values of which only what was written takes memory, and that once for all copies alike. */
final class SparseValues implements Values {

  /** The contents of a page on their way. */
  private record Snapshot(PageWords words) implements PageContents {}

  private final Long2ObjectOpenHashMap<PageWords> pages = new Long2ObjectOpenHashMap<>();
  private final int pageWords;

  /**
   * Values that are all zero.
   *
   * @param unitBytes the bytes of a page, a power of two
   */
  SparseValues(int unitBytes) {
    this.pageWords = Math.max(1, unitBytes >> WORD_SHIFT);
  }

  @Override
  public PageContents contents(long page) {
    return new Snapshot(words(page).copy());
  }

  @Override
  public void install(long page, PageContents contents) {
    if (!(contents instanceof Snapshot(PageWords words))) {
      throw new IllegalArgumentException("page %d came without its values".formatted(page));
    }
    pages.put(page, words.copy());
  }

  @Override
  public long read(long page, long word) {
    return words(page).get(index(word));
  }

  @Override
  public long[] read(long page, Reference reference) {
    PageWords words = words(page);
    long first = Values.firstWord(reference);
    long[] read = new long[(int) (Values.lastWord(reference) - first) + 1];
    for (int i = 0; i < read.length; i++) {
      read[i] = words.get(index(first + i));
    }
    return read;
  }

  @Override
  public void write(long page, Reference reference) {
    PageWords words = words(page);
    for (long word = Values.firstWord(reference); word <= Values.lastWord(reference); word++) {
      words.put(index(word), reference.value());
    }
  }

  private int index(long word) {
    return (int) word & pageWords - 1;
  }

  private PageWords words(long page) {
    PageWords known = pages.get(page);
    if (known == null) {
      known = PageWords.zeros(pageWords);
      pages.put(page, known);
    }
    return known;
  }
}
