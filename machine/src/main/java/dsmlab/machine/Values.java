package dsmlab.machine;

import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.stream.LongStream;

/**
 * The values in one node's copies, by 8-byte words; a word that was never written is zero. Only
 * words that were written take memory.
 */
final class Values {

  /** The contents of a page on their way: a copy of its written words. */
  private record Snapshot(Long2LongMap words) implements PageContents {}

  private static final int WORD_SHIFT = 3;

  private final Long2ObjectOpenHashMap<Long2LongMap> pages = new Long2ObjectOpenHashMap<>();

  static long firstWord(Reference reference) {
    return reference.address() >> WORD_SHIFT;
  }

  static long lastWord(Reference reference) {
    return (reference.address() + reference.bytes() - 1) >> WORD_SHIFT;
  }

  PageContents contents(long page) {
    return new Snapshot(new Long2LongOpenHashMap(words(page)));
  }

  void install(long page, PageContents contents) {
    if (!(contents instanceof Snapshot(Long2LongMap words))) {
      throw new IllegalArgumentException("page %d came without its values".formatted(page));
    }
    pages.put(page, new Long2LongOpenHashMap(words));
  }

  long read(long page, long word) {
    return words(page).get(word);
  }

  /** The values of all words of a reference. */
  long[] read(long page, Reference reference) {
    Long2LongMap words = words(page);
    return LongStream.rangeClosed(firstWord(reference), lastWord(reference))
        .map(words::get)
        .toArray();
  }

  void write(long page, Reference reference) {
    Long2LongMap words = words(page);
    for (long word = firstWord(reference); word <= lastWord(reference); word++) {
      words.put(word, reference.value());
    }
  }

  private Long2LongMap words(long page) {
    Long2LongMap words = pages.get(page);
    if (words == null) {
      words = new Long2LongOpenHashMap();
      pages.put(page, words);
    }
    return words;
  }
}
