package dsmlab.workload.trace;

import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A buffer in front of a stream, filled by hand. */
final class ByteSink {

  private static final int CAPACITY = 1 << 16;

  /** The buffer; bytes up to {@link #size} are waiting. */
  final byte[] bytes = new byte[CAPACITY];

  int size;

  private final Path file;
  private final OutputStream stream;

  ByteSink(Path file, OutputStream stream) {
    this.file = file;
    this.stream = stream;
  }

  /** Makes room for some bytes, at most {@link #CAPACITY}. */
  void require(int room) {
    if (CAPACITY - size < room) {
      drain();
    }
  }

  /** Appends bytes of any number. */
  void append(byte[] more) {
    drain();
    try {
      stream.write(more);
    } catch (IOException e) {
      throw OutputException.late(file, e);
    }
  }

  private void drain() {
    try {
      stream.write(bytes, 0, size);
      size = 0;
    } catch (IOException e) {
      throw OutputException.late(file, e);
    }
  }

  /** Drains the buffer and closes the stream. */
  void close() {
    try (stream) {
      stream.write(bytes, 0, size);
      size = 0;
    } catch (IOException e) {
      throw OutputException.late(file, e);
    }
  }
}
