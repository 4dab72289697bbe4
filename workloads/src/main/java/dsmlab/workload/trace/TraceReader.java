package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dsmtrace file of either form, plain or gzip, from its beginning to its end in constant
 * memory. Every fault is a {@link TraceException}, among them an end without any record, thread
 * numbers with gaps, and a record of a thread that has ended.
 */
public final class TraceReader implements RecordSource, AutoCloseable {

  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int BUFFER_BYTES = 1 << 16;

  private final String file;
  private final InputStream stream;
  private final TraceFormat format;
  private final Decoder decoder;
  private boolean open = true;

  private TraceReader(String file, InputStream stream, @Nullable CommentListener comments) {
    ByteWindow window = new ByteWindow(file, stream);
    this.file = file;
    this.stream = stream;
    this.format = TraceFormat.of(window);
    this.decoder = format.decoder(window, comments);
  }

  /** Opens a file whose comments nobody wants. */
  public static TraceReader open(Path path) {
    return open(path, null);
  }

  /** Opens a file and tells its comments, the header included, to a listener. */
  public static TraceReader open(Path path, @Nullable CommentListener comments) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw TraceException.ofFile(file, "this is a directory", "a trace file", null);
    }
    InputStream stream = unpacked(file, path);
    try {
      return new TraceReader(file, stream, comments);
    } catch (TraceException e) {
      closeAfter(e, stream);
      throw e;
    }
  }

  private static InputStream unpacked(String file, Path path) {
    try {
      InputStream stream = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
      try {
        return isGzip(stream) ? new GZIPInputStream(stream, BUFFER_BYTES) : stream;
      } catch (IOException e) {
        closeAfter(e, stream);
        throw e;
      }
    } catch (IOException e) {
      throw TraceException.ofIo(file, e);
    }
  }

  private static boolean isGzip(InputStream stream) throws IOException {
    stream.mark(2);
    int magic = stream.read() << 8 | stream.read();
    stream.reset();
    return magic == GZIP_MAGIC;
  }

  private static void closeAfter(Exception failure, InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** The file's name as it was given. */
  public String file() {
    return file;
  }

  /** The form in which the records were found. */
  public TraceFormat format() {
    return format;
  }

  /** One more than the highest thread read so far; at the end, the number of threads. */
  public int threads() {
    return decoder.roster().size();
  }

  /** Whether it has neither been closed nor come to its end. */
  boolean isOpen() {
    return open;
  }

  @Override
  public boolean fill(RecordBatch batch) {
    if (!open) {
      batch.clear();
      return false;
    }
    boolean filled = decoder.fill(batch);
    if (!filled) {
      requireComplete();
      close();
    }
    return filled;
  }

  private void requireComplete() {
    ThreadRoster roster = decoder.roster();
    if (roster.size() == 0) {
      throw TraceException.ofFile(file, "it holds no records", "at least one record", null);
    }
    int gap = roster.gap();
    if (gap < roster.size()) {
      int above = roster.firstAfter(gap);
      throw decoder.problemAt(
          roster.firstPlace(above),
          "thread " + above + " appears here, but thread " + gap + " never",
          "threads numbered from 0 without gaps");
    }
  }

  /** Closes the file; its stream then is at its end. */
  @Override
  public void close() {
    open = false;
    try {
      stream.close();
    } catch (IOException e) {
      throw TraceException.ofIo(file, e);
    }
  }
}
