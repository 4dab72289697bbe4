package dsmlab.sim;

/** Watches how fast events come, and finds how wide buckets must be to hold a few of them. */
final class EventRate {

  /** How many events a bucket is to hold. */
  private static final double WANTED = 32;

  /** How many bits the width may be off before all events are put into other buckets. */
  private static final int TOLERANCE = 1;

  /** Makes of rounding down one to the nearest power of two. */
  private static final double HALF_A_BIT = Math.sqrt(2);

  private static final int EVENTS_WATCHED = 4096;

  private long startPicos;
  private long events;

  void add(int more) {
    events += more;
  }

  /**
   * How many bits the lowest digit is to have from now on.
   *
   * @param present how many it has
   * @param size the events in buckets: to move them pays after some times as many
   */
  int lowestBits(long nowPicos, int present, int size) {
    if (events < EVENTS_WATCHED + 2L * size) {
      return present;
    }
    double picosPerEvent = (double) (nowPicos - startPicos) / events;
    startPicos = nowPicos;
    events = 0;
    int wanted = lowestBits(Math.max(1, WANTED * picosPerEvent));
    int off = Math.floorMod(wanted - present, TimeDigits.DIGIT_BITS);
    return Math.min(off, TimeDigits.DIGIT_BITS - off) <= TOLERANCE ? present : wanted;
  }

  /** How many bits the lowest digit has when the buckets of some digit are about that wide. */
  private static int lowestBits(double widthPicos) {
    int shift = Math.getExponent(widthPicos * HALF_A_BIT);
    return shift == 0 ? TimeDigits.DIGIT_BITS : (shift - 1) % TimeDigits.DIGIT_BITS + 1;
  }
}
