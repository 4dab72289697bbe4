package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;

/** Turns records of the selected thread into bytes of the binary form. */
final class BinaryEncoder {

  private static final byte WORK = Operation.WORK.code();

  private final AddressPredictor predictor = new AddressPredictor();

  /** The selected thread, or {@link AddressPredictor#NONE}. */
  int thread() {
    return predictor.thread;
  }

  /** Makes a thread the one whose records follow. */
  void select(int thread) {
    if (thread != predictor.thread) {
      predictor.select(thread);
    }
  }

  /**
   * Writes a record of the selected thread, at most {@link BinaryLayout#RECORD_BYTES_MAX} bytes.
   *
   * @return the place behind it
   */
  int write(RecordBatch batch, int index, byte[] bytes, int start) {
    byte operation = batch.operation[index];
    if (operation < WORK) {
      return reference(operation, batch.subject[index], batch.argument[index], bytes, start);
    }
    if (operation == WORK) {
      bytes[start] = BinaryLayout.KIND_WORK;
      return number(batch.argument[index], bytes, start + 1);
    }
    return synchronisation(operation, batch.subject[index], batch.argument[index], bytes, start);
  }

  private static int synchronisation(
      byte operation, long object, int argument, byte[] bytes, int start) {
    int index = BinaryLayout.index(operation);
    bytes[start] = (byte) (BinaryLayout.KIND_SYNCHRONISATION | index << BinaryLayout.DETAIL_SHIFT);
    int at = number(object, bytes, start + 1);
    boolean argued = Operation.of(operation).takesArgument();
    return number(argued ? argument + 1L : 0, bytes, at);
  }

  private int reference(byte operation, long address, int size, byte[] bytes, int start) {
    int sizeCode = sizeCode(size);
    long stride = address - predictor.previous;
    boolean predicted = stride == predictor.stride;
    int tag = operation | sizeCode << BinaryLayout.DETAIL_SHIFT;
    bytes[start] = (byte) (predicted ? tag | BinaryLayout.PREDICTED_BIT : tag);
    int at = start + 1;
    if (sizeCode == BinaryLayout.SIZE_CODE_FOLLOWS) {
      at = number(size, bytes, at);
    }
    predictor.previous = address;
    predictor.stride = stride;
    return predicted ? at : number(stride << 1 ^ stride >> 63, bytes, at);
  }

  private static int sizeCode(int size) {
    boolean power = Integer.bitCount(size) == 1;
    int code = Integer.numberOfTrailingZeros(size);
    return power && code <= BinaryLayout.SIZE_CODE_POWER_MAX
        ? code
        : BinaryLayout.SIZE_CODE_FOLLOWS;
  }

  /** Writes an unsigned number, seven bits per byte. */
  static int number(long value, byte[] bytes, int start) {
    int at = start;
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at] = (byte) rest;
    return at + 1;
  }
}
