package dsmlab.verification;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.LongUnaryOperator;

/** The values that each word has had, with the time from which it had them. */
final class WordHistory {

  /** Values and their times, both in the order of writing; the first is zero from the beginning. */
  private record History(LongArrayList values, LongArrayList sincePicos) {

    static History initial() {
      return new History(LongArrayList.of(0), LongArrayList.of(0));
    }
  }

  private final Long2ObjectOpenHashMap<History> words = new Long2ObjectOpenHashMap<>();

  void written(long word, long value, long nowPicos) {
    History history = history(word);
    history.values().add(value);
    history.sincePicos().add(nowPicos);
  }

  /** From now on, every word has a value that it had before. */
  void goBack(LongUnaryOperator memory, long nowPicos) {
    words.forEach((word, _) -> written(word, memory.applyAsLong(word), nowPicos));
  }

  long last(long word) {
    LongArrayList values = history(word).values();
    return values.getLong(values.size() - 1);
  }

  /** Whether a word had a value at some time since, the time itself included. */
  boolean hadSince(long sincePicos, long word, long value) {
    History history = history(word);
    for (int i = history.values().size() - 1; i >= 0; i--) {
      if (history.values().getLong(i) == value) {
        return true;
      }
      if (history.sincePicos().getLong(i) < sincePicos) {
        return false;
      }
    }
    return false;
  }

  private History history(long word) {
    return words.computeIfAbsent(word, _ -> History.initial());
  }
}
