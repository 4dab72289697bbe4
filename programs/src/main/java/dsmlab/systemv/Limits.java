package dsmlab.systemv;

/**
 * How much of everything there may be.
 *
 * @param objects objects of each kind
 * @param segmentBytes bytes of a segment
 * @param semaphores semaphores of a set
 * @param operations operations of a {@code semop}
 * @param value the greatest value of a semaphore
 * @param messageBytes bytes of a message
 * @param queueBytes bytes of a queue when it is made
 */
public record Limits(
    int objects,
    long segmentBytes,
    int semaphores,
    int operations,
    int value,
    int messageBytes,
    long queueBytes) {

  /** Those of Linux as it comes, but for a segment, which is at most 1 GiB. */
  public static final Limits LINUX = new Limits(32_000, 1L << 30, 32_000, 500, 32_767, 8192, 16384);
}
