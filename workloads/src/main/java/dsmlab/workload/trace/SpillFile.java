package dsmlab.workload.trace;

import dsmlab.sim.file.FileTrouble;
import dsmlab.workload.RecordBatch;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file of segments that form chains: each segment holds the place and the length of the
 * next one of its chain, so that no index grows in memory. Made when first needed; gone when
 * closed.
 */
final class SpillFile implements AutoCloseable {

  private static final long NONE = -1;

  /** The most bytes of a segment. */
  static final int SEGMENT_BYTES_MAX = 1 << 14;

  /** The place and the length of the segment that follows. */
  private static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;

  /** What a batch takes whose records are all short: segments not much shorter take as much. */
  private static final int USUAL_BYTES = SegmentCodec.WORD_BYTES * RecordBatch.CAPACITY;

  /** A segment of a chain. */
  record Segment(long place, int length) {

    boolean isUsual() {
      return length > USUAL_BYTES / 2 && length <= USUAL_BYTES;
    }
  }

  private final Path directory;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(HEADER_BYTES + SEGMENT_BYTES_MAX);
  private @Nullable FileChannel channel;
  private final LongArrayList freePlaces = new LongArrayList();
  private long size;

  SpillFile(Path directory) {
    this.directory = directory;
  }

  /** The bytes of the file, headers included. */
  long size() {
    return size;
  }

  /**
   * Appends a segment to a chain.
   *
   * @param previous the chain's last segment, or null for a new chain
   */
  Segment append(@Nullable Segment previous, byte[] bytes, int length) {
    Segment segment = new Segment(size, length);
    if (segment.isUsual()) {
      segment = new Segment(usualPlace(), length);
    }
    try {
      buffer.clear().putLong(NONE).putInt(0).put(bytes, 0, length).flip();
      writeFully(segment.place());
      if (previous != null) {
        buffer.clear().putLong(segment.place()).putInt(length).flip();
        writeFully(previous.place());
      }
      return segment;
    } catch (IOException e) {
      throw failure("cannot be written", e);
    }
  }

  private long usualPlace() {
    if (!freePlaces.isEmpty()) {
      return freePlaces.popLong();
    }
    long place = size;
    size += HEADER_BYTES + USUAL_BYTES;
    return place;
  }

  /** Lets the place of a segment be used again. */
  void free(Segment segment) {
    if (segment.isUsual()) {
      freePlaces.push(segment.place());
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
   * @return the segment after it in its chain, or null
   */
  @Nullable Segment read(Segment segment, byte[] bytes) {
    readInto(segment.place(), HEADER_BYTES + segment.length());
    buffer.flip();
    long next = buffer.getLong();
    int nextLength = buffer.getInt();
    buffer.get(bytes, 0, segment.length());
    return next == NONE ? null : new Segment(next, nextLength);
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
