package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Turns waiting records into the bytes of spilled segments and back, which has to take less than
 * decoding them from a trace did: a reference near the one before it, of a size that is a power of
 * two, is a word of four bytes without a branch between them; any other record takes sixteen.
 */
final class SegmentCodec {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** What most references take. */
  static final int WORD_BYTES = Integer.BYTES;

  private static final int LONG_RECORD_BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;
  private static final byte ATOMIC = Operation.ATOMIC.code();

  /** The lowest bits of a word: the operation, or that the record is a long one. */
  private static final int OPERATION_BITS = 2;

  private static final int LONG_RECORD = (1 << OPERATION_BITS) - 1;

  /** The bits after them: the binary logarithm of the size. The rest is the distance. */
  private static final int SIZE_BITS = 4;

  private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;
  private static final int DISTANCE_SHIFT = OPERATION_BITS + SIZE_BITS;

  /** The bytes of one segment, of which {@link #length} mean anything. */
  final byte[] bytes = new byte[SpillFile.SEGMENT_BYTES_MAX];

  int length;

  /** Where decoding has come to in the segment, and the last address there. */
  int position;

  long previousAddress;

  /** Encodes all records of a batch of at most {@link RecordBatch#CAPACITY}. */
  void encode(RecordBatch batch) {
    int at = 0;
    long previous = 0;
    for (int record = 0; record < batch.size; record++) {
      int operation = batch.operation[record];
      long subject = batch.subject[record];
      int argument = batch.argument[record];
      int size = Integer.numberOfTrailingZeros(argument) & SIZE_MASK;
      long distance = subject - previous;
      int word = (int) (distance << DISTANCE_SHIFT) | size << OPERATION_BITS | operation;
      if (operation <= ATOMIC && argument == 1 << size && distance == word >> DISTANCE_SHIFT) {
        INT.set(bytes, at, word);
        at += WORD_BYTES;
      } else {
        INT.set(bytes, at, operation << OPERATION_BITS | LONG_RECORD);
        LONG.set(bytes, at + WORD_BYTES, subject);
        INT.set(bytes, at + WORD_BYTES + Long.BYTES, argument);
        at += LONG_RECORD_BYTES;
      }
      previous = operation <= ATOMIC ? subject : previous;
    }
    length = at;
  }

  /** Decodes records of a process into a batch until it is full or the segment ends. */
  void decode(int process, RecordBatch batch) {
    int at = position;
    long previous = previousAddress;
    for (int room = batch.room(); room > 0 && at < length; room--) {
      int word = (int) INT.get(bytes, at);
      int operation = word & LONG_RECORD;
      if (operation == LONG_RECORD) {
        operation = word >> OPERATION_BITS;
        long subject = (long) LONG.get(bytes, at + WORD_BYTES);
        int argument = (int) INT.get(bytes, at + WORD_BYTES + Long.BYTES);
        batch.add((byte) operation, process, subject, argument);
        previous = operation <= ATOMIC ? subject : previous;
        at += LONG_RECORD_BYTES;
      } else {
        previous += word >> DISTANCE_SHIFT;
        batch.add((byte) operation, process, previous, 1 << (word >> OPERATION_BITS & SIZE_MASK));
        at += WORD_BYTES;
      }
    }
    position = at;
    previousAddress = previous;
  }
}
