package dsmlab.workload.trace;

import dsmlab.workload.Operation;

/** The numbers that make up the binary form of dsmtrace. */
final class BinaryLayout {

  /** The first eight bytes of a binary trace. */
  static final String MAGIC = "DSMTRB1\n";

  /** The most bytes of a record, not counting a comment's text. */
  static final int RECORD_BYTES_MAX = 24;

  static final int KIND_BITS = 7;
  static final int KIND_SYNCHRONISATION = 3;
  static final int KIND_WORK = 4;
  static final int KIND_COMMENT = 5;
  static final int KIND_SWITCH = 7;

  /** The first bit of a size code or of a synchronisation index. */
  static final int DETAIL_SHIFT = 3;

  static final int SIZE_CODE_BITS = 7;

  /** Sizes up to this code are two to the power of it. */
  static final int SIZE_CODE_POWER_MAX = 4;

  static final int SIZE_CODE_FOLLOWS = 7;
  static final int PREDICTED_BIT = 0x40;
  static final int UNUSED_REFERENCE_BIT = 0x80;

  private static final Operation[] SYNCHRONISATION = {
    Operation.FORK,
    Operation.START,
    Operation.EXIT,
    Operation.JOIN,
    Operation.LOCK,
    Operation.UNLOCK,
    Operation.BARRIER,
    Operation.POST,
    Operation.WAIT,
    Operation.WOKEN,
    Operation.SIGNAL,
    Operation.BROADCAST
  };

  private static final byte[] INDEX_BY_CODE = indexes();

  private BinaryLayout() {}

  private static byte[] indexes() {
    byte[] indexes = new byte[Operation.values().length];
    for (int i = 0; i < SYNCHRONISATION.length; i++) {
      indexes[SYNCHRONISATION[i].code()] = (byte) i;
    }
    return indexes;
  }

  /** The number of synchronisation operations, one more than the largest index. */
  static int synchronisationCount() {
    return SYNCHRONISATION.length;
  }

  /** The operation of an index into FSXJLUBPVwsb. */
  static Operation synchronisation(int index) {
    return SYNCHRONISATION[index];
  }

  /** The index of the code of a synchronisation operation. */
  static int index(byte code) {
    return INDEX_BY_CODE[code];
  }
}
