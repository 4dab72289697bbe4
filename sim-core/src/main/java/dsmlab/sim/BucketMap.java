package dsmlab.sim;

/**
 * Which buckets have events: a bit for each, and a bit for each word of bits, so that the first one
 * is found without a search.
 */
final class BucketMap {

  private static final int WORD_SHIFT = 6;
  private static final int WORDS = TimeDigits.DIGITS >>> WORD_SHIFT;

  private final long[] buckets = new long[TimeDigits.LEVELS * WORDS];
  private final long[] words = new long[TimeDigits.LEVELS];
  private int levels;

  boolean isEmpty() {
    return levels == 0;
  }

  /** The lowest level with events, or {@link Integer#SIZE}. */
  int firstLevel() {
    return Integer.numberOfTrailingZeros(levels);
  }

  /** The first bucket of a level with events. */
  int firstBucket(int level) {
    int word = level * WORDS + Long.numberOfTrailingZeros(words[level]);
    return (word << WORD_SHIFT) + Long.numberOfTrailingZeros(buckets[word]);
  }

  void add(int bucket) {
    int word = bucket >>> WORD_SHIFT;
    int level = bucket >>> TimeDigits.DIGIT_BITS;
    buckets[word] |= 1L << bucket;
    words[level] |= 1L << word;
    levels |= 1 << level;
  }

  void remove(int bucket) {
    int word = bucket >>> WORD_SHIFT;
    buckets[word] &= ~(1L << bucket);
    if (buckets[word] == 0) {
      int level = bucket >>> TimeDigits.DIGIT_BITS;
      words[level] &= ~(1L << word);
      if (words[level] == 0) {
        levels &= ~(1 << level);
      }
    }
  }
}
