package dsmlab.workload.trace;

import dsmlab.sim.file.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file of segments that form chains: each segment holds the place of the next one of
 * its chain, so that no index grows in memory. Made when first needed; gone when closed.
 */
final class SpillFile implements AutoCloseable {

  /** No segment. */
  static final long NONE = -1;

  /** The most bytes of a segment. */
  static final int SEGMENT_BYTES_MAX = 1 << 14;

  private static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;

  private final Path directory;
  private final ByteBuffer buffer = ByteBuffer.allocate(HEADER_BYTES + SEGMENT_BYTES_MAX);
  private @Nullable FileChannel channel;
  private long size;

  SpillFile(Path directory) {
    this.directory = directory;
  }

  /** The bytes written so far, headers included. */
  long size() {
    return size;
  }

  /**
   * Appends a segment to a chain.
   *
   * @param previous the chain's last segment, or {@link #NONE} for a new chain
   * @return the new segment
   */
  long append(long previous, byte[] bytes, int from, int to) {
    long segment = size;
    try {
      buffer.clear().putLong(NONE).putInt(to - from).put(bytes, from, to - from).flip();
      writeFully(segment);
      if (previous != NONE) {
        buffer.clear().putLong(segment).flip();
        writeFully(previous);
      }
      return segment;
    } catch (IOException e) {
      throw failure("cannot be written", e);
    }
  }

  private void writeFully(long place) throws IOException {
    FileChannel file = file();
    long at = place;
    while (buffer.hasRemaining()) {
      at += file.write(buffer, at);
    }
    size = Math.max(size, at);
  }

  private FileChannel file() throws IOException {
    FileChannel file = channel;
    if (file == null) {
      Files.createDirectories(directory);
      Path path = Files.createTempFile(directory, "dsmlab-spill-", ".tmp");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      channel = file;
    }
    return file;
  }

  /**
   * Reads a segment whole.
   *
   * @param bytes receives the content; room for {@link #SEGMENT_BYTES_MAX}
   * @return the number of bytes
   */
  int read(long segment, byte[] bytes) {
    readInto(segment, HEADER_BYTES + SEGMENT_BYTES_MAX);
    int length = buffer.getInt(Long.BYTES);
    buffer.get(HEADER_BYTES, bytes, 0, length);
    return length;
  }

  /** The segment after one in its chain, or {@link #NONE}. */
  long next(long segment) {
    readInto(segment, Long.BYTES);
    return buffer.getLong(0);
  }

  private void readInto(long place, int most) {
    try {
      FileChannel file = file();
      buffer.clear().limit(most);
      while (buffer.hasRemaining() && file.read(buffer, place + buffer.position()) >= 0) {
        // goes on until the buffer is full or the file ends
      }
    } catch (IOException e) {
      throw failure("cannot be read", e);
    }
  }

  private TraceException failure(String problem, IOException cause) {
    return TraceException.ofFile(
        directory.toString(),
        "a temporary file here " + problem + ": " + FileTrouble.whileWriting(directory, cause),
        "room for the records that wait, in a directory that"
            + " DSMLAB_JAVA_OPTS=-Djava.io.tmpdir=DIR names",
        cause);
  }

  /** Deletes the file, if there is one. */
  @Override
  public void close() {
    FileChannel file = channel;
    channel = null;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw failure("cannot be deleted", e);
      }
    }
  }
}
