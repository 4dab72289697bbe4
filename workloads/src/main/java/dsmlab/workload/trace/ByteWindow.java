package dsmlab.workload.trace;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window that slides over the bytes of a stream, or lies over an array. Its fields are open
 * because decoders walk them byte by byte. At the end of a stream, {@link #SLACK} zeros follow the
 * last byte, so that a decoder that starts before the limit never leaves the array.
 */
final class ByteWindow {

  /** Bytes that may be touched after the limit. */
  static final int SLACK = 256;

  private static final int CAPACITY = 1 << 18;

  byte[] bytes = new byte[0];
  int position;
  int limit;

  private final String file;
  private final @Nullable InputStream stream;
  private long offset;
  private boolean ended;

  /** A window over a stream; the file's name is for messages. */
  ByteWindow(String file, InputStream stream) {
    this.file = file;
    this.stream = stream;
    this.bytes = new byte[CAPACITY + SLACK];
  }

  /** A window that will be laid over arrays. */
  ByteWindow(String name) {
    this.file = name;
    this.stream = null;
    this.ended = true;
  }

  /** Lays the window over a part of an array. */
  void lay(byte[] array, int from, int to) {
    bytes = array;
    position = from;
    limit = to;
  }

  /** The file's name for messages. */
  String file() {
    return file;
  }

  /** Whether nothing follows the limit. */
  boolean ended() {
    return ended;
  }

  /** The offset in the stream of a position in the window. */
  long offsetOf(int place) {
    return offset + place;
  }

  /**
   * Brings at least some bytes into the window, fewer only at the end of the stream.
   *
   * @return false when nothing is left
   */
  boolean require(int wanted) {
    return limit - position >= wanted || refill(wanted);
  }

  private boolean refill(int wanted) {
    if (!ended) {
      slide();
      readUntil(wanted);
    }
    return position < limit;
  }

  private void slide() {
    System.arraycopy(bytes, position, bytes, 0, limit - position);
    offset += position;
    limit -= position;
    position = 0;
  }

  private void readUntil(int wanted) {
    try {
      while (limit < wanted && !ended) {
        read();
      }
    } catch (IOException e) {
      throw TraceException.ofIo(file, e);
    }
  }

  private void read() throws IOException {
    int count = stream == null ? -1 : stream.read(bytes, limit, CAPACITY - limit);
    if (count < 0) {
      ended = true;
      Arrays.fill(bytes, limit, limit + SLACK, (byte) 0);
    } else {
      limit += count;
    }
  }
}
