package dsmlab.vgroup;

/** A message of V: 32 bytes, here as four words. */
public record VMessage(long first, long second, long third, long fourth) {

  /** What it takes in a packet. */
  public static final int BYTES = 4 * Long.BYTES;

  /** A message whose other words are zero. */
  public static VMessage of(long first) {
    return new VMessage(first, 0, 0, 0);
  }

  /** A message whose other words are zero. */
  public static VMessage of(long first, long second) {
    return new VMessage(first, second, 0, 0);
  }
}
