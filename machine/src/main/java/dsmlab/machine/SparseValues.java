package dsmlab.machine;

import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.stream.LongStream;

/** Values of which only words that were written take memory. */
final class SparseValues implements Values {

  /** The contents of a page on their way: a copy of its written words. */
  private record Snapshot(Long2LongMap words) implements PageContents {}

  private final Long2ObjectOpenHashMap<Long2LongMap> pages = new Long2ObjectOpenHashMap<>();

  @Override
  public PageContents contents(long page) {
    return new Snapshot(new Long2LongOpenHashMap(words(page)));
  }

  @Override
  public void install(long page, PageContents contents) {
    if (!(contents instanceof Snapshot(Long2LongMap words))) {
      throw new IllegalArgumentException("page %d came without its values".formatted(page));
    }
    pages.put(page, new Long2LongOpenHashMap(words));
  }

  @Override
  public long read(long page, long word) {
    return words(page).get(word);
  }

  @Override
  public long[] read(long page, Reference reference) {
    Long2LongMap words = words(page);
    return LongStream.rangeClosed(Values.firstWord(reference), Values.lastWord(reference))
        .map(words::get)
        .toArray();
  }

  @Override
  public void write(long page, Reference reference) {
    Long2LongMap words = words(page);
    for (long word = Values.firstWord(reference); word <= Values.lastWord(reference); word++) {
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
