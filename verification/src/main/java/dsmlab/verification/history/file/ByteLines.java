package dsmlab.verification.history.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as they stand in a buffer, which grows to the longest of them. */
final class ByteLines {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream input;
  private byte[] bytes = new byte[BUFFER_BYTES];
  private int from;
  private int end;
  private int filled;
  private boolean ended;
  private long number;

  ByteLines(InputStream input) {
    this.input = input;
  }

  /** Goes to the next line; false when there is none. */
  boolean next() throws IOException {
    from = Math.min(filled, number == 0 ? 0 : end + 1);
    end = from;
    number++;
    while (end == filled || bytes[end] != '\n') {
      if (end < filled) {
        end++;
      } else if (!fill()) {
        return end > from;
      }
    }
    return true;
  }

  /** Reads more behind the present line, which moves to the beginning of the buffer. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(bytes, from, bytes, 0, filled - from);
    end -= from;
    filled -= from;
    from = 0;
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int read = input.read(bytes, filled, bytes.length - filled);
    ended = read < 0;
    filled += Math.max(0, read);
    return !ended;
  }

  /** The number of the line from 1. */
  long number() {
    return number;
  }

  /** What holds the line until the next one. */
  byte[] bytes() {
    return bytes;
  }

  /** Where it begins. */
  int from() {
    return from;
  }

  /** How long it is, without its end. */
  int length() {
    return end - from;
  }

  boolean isBlank() {
    for (int i = from; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
