package dsmlab.program;

import dsmlab.systemv.Signal;

/**
 * The memory of a process: loads and stores at addresses of attached segments, which a process sees
 * alike wherever it runs. Words are little-endian. An address must be a multiple of the size that
 * is used there. Outside of attached segments, and for stores into one that is attached for
 * reading, the process gets a {@link Signal#SIGSEGV}; at an odd address a {@link Signal#SIGBUS}.
 */
public interface SharedMemoryView {

  /**
   * Loads a value.
   *
   * @param bytes 1, 2, 4 or 8
   * @return its bits, zeros before them
   * @throws SignalReceived when there is no such memory
   */
  long load(long address, int bytes);

  /**
   * Stores the last bits of a value.
   *
   * @param bytes 1, 2, 4 or 8
   * @throws SignalReceived when there is no such memory
   */
  void store(long address, int bytes, long value);

  /** Loads a byte. */
  default byte loadByte(long address) {
    return (byte) load(address, Byte.BYTES);
  }

  /** Stores a byte. */
  default void storeByte(long address, byte value) {
    store(address, Byte.BYTES, value);
  }

  /** Loads a number of four bytes. */
  default int loadInt(long address) {
    return (int) load(address, Integer.BYTES);
  }

  /** Stores a number of four bytes. */
  default void storeInt(long address, int value) {
    store(address, Integer.BYTES, value);
  }

  /** Loads a number of eight bytes. */
  default long loadLong(long address) {
    return load(address, Long.BYTES);
  }

  /** Stores a number of eight bytes. */
  default void storeLong(long address, long value) {
    store(address, Long.BYTES, value);
  }

  /** Loads a floating-point number of eight bytes. */
  default double loadDouble(long address) {
    return Double.longBitsToDouble(loadLong(address));
  }

  /** Stores a floating-point number of eight bytes. */
  default void storeDouble(long address, double value) {
    storeLong(address, Double.doubleToRawLongBits(value));
  }
}
