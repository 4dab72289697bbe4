package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import java.nio.charset.StandardCharsets;

/** Writes one record as a line of text. */
final class TextRecord {

  /** Bytes that a line never exceeds, its end included. */
  static final int BYTES_MAX = 64;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private TextRecord() {}

  /** A record as a line without its end. */
  static String text(RecordBatch batch, int index) {
    byte[] bytes = new byte[BYTES_MAX];
    return new String(bytes, 0, write(batch, index, bytes, 0), StandardCharsets.US_ASCII);
  }

  /**
   * Writes a record into a buffer.
   *
   * @return the place behind it
   */
  static int write(RecordBatch batch, int index, byte[] bytes, int start) {
    Operation operation = Operation.of(batch.operation[index]);
    int at = decimal(batch.process[index], bytes, start);
    bytes[at++] = ' ';
    bytes[at++] = (byte) operation.letter();
    if (operation.isReference()) {
      bytes[at++] = ' ';
      at = hexadecimal(batch.subject[index], bytes, at);
    } else if (operation.isSynchronisation()) {
      bytes[at++] = ' ';
      at = decimal(batch.subject[index], bytes, at);
    }
    if (operation.takesArgument()) {
      bytes[at++] = ' ';
      at = decimal(batch.argument[index], bytes, at);
    }
    return at;
  }

  private static int decimal(long value, byte[] bytes, int start) {
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int at = start + digits - 1; at >= start; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return start + digits;
  }

  private static int hexadecimal(long value, byte[] bytes, int start) {
    int digits = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 3) / 4);
    for (int i = 0; i < digits; i++) {
      bytes[start + i] = HEX[(int) (value >>> (4 * (digits - 1 - i))) & 0xF];
    }
    return start + digits;
  }
}
