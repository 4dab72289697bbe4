package dsmlab.machine;

/** Parts of 8-byte words, little-endian. */
final class Bits {

  private static final int WORD_BYTES = Long.BYTES;

  private Bits() {}

  /** The bits that some bytes at an address have in their word. */
  static long extract(long word, long address, int bytes) {
    return (word >>> shift(address)) & mask(bytes);
  }

  /** The word with other bits at the bytes of an address. */
  static long merge(long word, long address, int bytes, long bits) {
    int shift = shift(address);
    long mask = mask(bytes) << shift;
    return (word & ~mask) | ((bits << shift) & mask);
  }

  private static int shift(long address) {
    return (int) (address & (WORD_BYTES - 1)) * Byte.SIZE;
  }

  private static long mask(int bytes) {
    return bytes == WORD_BYTES ? -1L : (1L << (bytes * Byte.SIZE)) - 1;
  }
}
