package dsmlab.workload.trace;

import dsmlab.workload.RecordLanes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trace file of any format, plain or packed, from its beginning to its end in constant
 * memory. Every fault is a {@link TraceException}, among them an end without any reference, and in
 * dsmtrace thread numbers with gaps and records of a thread that has ended.
 */
public final class TraceReader implements TraceStream {

  private final String file;
  private final InputStream stream;
  private final Packing packing;
  private final TraceFormat format;
  private final @Nullable TraceFormat rival;
  private final Decoder decoder;
  private long records;
  private boolean open = true;

  private TraceReader(
      String file,
      InputStream stream,
      Packing packing,
      TraceOptions options,
      @Nullable CommentListener comments) {
    ByteWindow window = new ByteWindow(file, stream);
    FormatRecogniser recogniser = new FormatRecogniser(window);
    this.file = file;
    this.stream = stream;
    this.packing = packing;
    this.format = recogniser.choose(options.format());
    this.rival = recogniser.rival();
    requireSense(options.mapping());
    this.decoder = format.decoder(window, options, comments);
  }

  /** Opens a file whose comments nobody wants, whatever its format. */
  public static TraceReader open(Path path) {
    return open(path, TraceOptions.DEFAULTS, null);
  }

  /** Opens a file and tells its comments, the header included, to a listener. */
  public static TraceReader open(
      Path path, TraceOptions options, @Nullable CommentListener comments) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw TraceException.ofFile(file, "this is a directory", "a trace file", null);
    }
    try {
      return of(file, Files.newInputStream(path), options, comments);
    } catch (IOException e) {
      throw TraceException.ofIo(file, e);
    }
  }

  /** Reads a stream to its end; the file's name is for messages. */
  static TraceReader of(
      String file, InputStream input, TraceOptions options, @Nullable CommentListener comments) {
    InputStream stream = Packing.buffered(input);
    try {
      Packing packing = Packing.of(stream);
      return new TraceReader(file, packing.unpack(stream), packing, options, comments);
    } catch (IOException e) {
      closeAfter(e, stream);
      throw TraceException.ofIo(file, e);
    } catch (RuntimeException e) {
      closeAfter(e, stream);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void requireSense(StreamMapping mapping) {
    if (format.isThreaded() && mapping.isForStreams()) {
      throw TraceException.ofFile(
          file,
          "it is " + format.title() + ", which names its threads",
          "no mapping, instead of " + mapping.word(),
          null);
    }
    if (!format.isForeign() && mapping.rule() == StreamMapping.Rule.NODE_FILE) {
      throw TraceException.ofFile(
          file,
          "it is " + format.title() + ", which holds all threads of a program",
          "it alone, not as the file of one node",
          null);
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

  @Override
  public int processes() {
    return decoder.threads();
  }

  /** What reading has come to so far. */
  public TraceReading reading() {
    LineCounts counts = decoder.counts();
    return new TraceReading(file, format, rival, packing, counts.lines, records, counts.skipped());
  }

  @Override
  public List<TraceReading> readings() {
    return List.of(reading());
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public boolean deal(RecordLanes lanes) {
    if (!open) {
      return false;
    }
    int decoded = decoder.decode(lanes);
    records += decoded;
    if (decoded == 0) {
      decoder.requireComplete();
      close();
    }
    return decoded > 0;
  }

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
