package dsmlab.sim;

/**
 * Times as numbers of base 4096 whose lowest digit has as many bits as fit the rate of the events.
 * The level of a time is that of the leading digit in which it differs from the base; its bucket is
 * that digit.
 */
final class TimeDigits {

  static final int DIGIT_BITS = 12;
  static final int DIGITS = 1 << DIGIT_BITS;

  /** So many that the lowest digit may have one bit only. */
  static final int LEVELS = 7;

  /** A shift takes the lowest bits of a number only: the rest has room for another number. */
  private static final int SHIFT_BITS = 6;

  /** By the leading bit that differs: the first bucket of the level, and the shift of its digit. */
  private final int[] placeOfBit = new int[Long.SIZE];

  private int lowestBits;

  TimeDigits(int lowestBits) {
    setLowestBits(lowestBits);
  }

  /** How many bits the lowest digit has: 1 to {@link #DIGIT_BITS}. */
  int lowestBits() {
    return lowestBits;
  }

  void setLowestBits(int bits) {
    lowestBits = bits;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      int level = (bit + DIGIT_BITS - bits) / DIGIT_BITS;
      placeOfBit[bit] = (level << DIGIT_BITS << SHIFT_BITS) | shift(level);
    }
  }

  int bucket(long time, long base) {
    int differingBit = Long.SIZE - 1 - Long.numberOfLeadingZeros((time ^ base) | 1);
    int place = placeOfBit[differingBit];
    return (place >>> SHIFT_BITS) + ((int) (time >>> place) & (DIGITS - 1));
  }

  static int level(int bucket) {
    return bucket >>> DIGIT_BITS;
  }

  /** The first time of a bucket. */
  long start(int bucket, long base) {
    int shift = shift(level(bucket));
    long digitAndBelow = ((long) (DIGITS - 1) << shift) | ((1L << shift) - 1);
    return (base & ~digitAndBelow) | ((long) (bucket & (DIGITS - 1)) << shift);
  }

  /** The last time of a bucket. */
  long end(int bucket, long base) {
    return start(bucket, base) | ((1L << shift(level(bucket))) - 1);
  }

  private int shift(int level) {
    return level == 0 ? 0 : lowestBits + DIGIT_BITS * (level - 1);
  }
}
