package dsmlab.machine;

/**
 * How a machine reads numbers in words of memory. The words are kept as a little-endian machine has
 * them, numbers that are converted on their way as if they were: what a big-endian machine finds at
 * an address is then what it would have found in its own memory.
 */
sealed interface WordView {

  /** That of a machine with the least significant byte first. */
  WordView LITTLE = new Little();

  /**
   * That of a machine with the most significant byte first.
   *
   * @param convertedBytes the size of the numbers that are converted, 1 for none
   */
  static WordView big(int convertedBytes) {
    return new Big(convertedBytes);
  }

  /** Where the bytes of a number at an address are kept, in the same word. */
  long place(long address, int bytes);

  /** The bits of a number as they are kept, or the number that is kept as some bits. */
  long turned(long bits, int bytes);

  /** See {@link #LITTLE}. */
  record Little() implements WordView {
    @Override
    public long place(long address, int bytes) {
      return address;
    }

    @Override
    public long turned(long bits, int bytes) {
      return bits;
    }
  }

  /** See {@link #big}. */
  record Big(int convertedBytes) implements WordView {

    /** A number that is smaller than what is converted lies at the other end of it. */
    @Override
    public long place(long address, int bytes) {
      if (bytes >= convertedBytes) {
        return address;
      }
      long offset = address & (convertedBytes - 1);
      return address - offset + convertedBytes - offset - bytes;
    }

    /** A number that is larger than what is converted has its parts in the other order. */
    @Override
    public long turned(long bits, int bytes) {
      if (convertedBytes >= bytes) {
        return bits;
      }
      int partBits = convertedBytes * Byte.SIZE;
      long mask = (1L << partBits) - 1;
      long turned = 0;
      for (int shift = 0; shift < bytes * Byte.SIZE; shift += partBits) {
        turned = (turned << partBits) | ((bits >>> shift) & mask);
      }
      return turned;
    }
  }
}
