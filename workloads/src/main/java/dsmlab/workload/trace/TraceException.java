package dsmlab.workload.trace;

import com.github.luben.zstd.ZstdIOException;
import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.settings.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Recorded data that cannot be read: where, what is wrong and what was expected. The message is the
 * whole sentence for the user, {@code file:line:column: what is wrong; expected ...}.
 */
public final class TraceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;
  private final int column;
  private final long offset;

  private TraceException(
      String message, String file, long line, int column, long offset, @Nullable Throwable cause) {
    super(Printable.line(message), cause);
    this.file = file;
    this.line = line;
    this.column = column;
    this.offset = offset;
  }

  private TraceException(List<TraceException> faults) {
    super(faults.stream().map(TraceException::getMessage).collect(Collectors.joining("\n")));
    TraceException first = faults.getFirst();
    this.file = first.file;
    this.line = first.line;
    this.column = first.column;
    this.offset = first.offset;
  }

  /** A fault of a file as a whole. */
  public static TraceException ofFile(
      String file, String problem, String expected, @Nullable Throwable cause) {
    return new TraceException(
        file + ": " + problem + "; expected " + expected, file, 0, 0, -1, cause);
  }

  /** A trace that cannot be opened or read, with its cause in words. */
  static TraceException ofIo(String file, IOException cause) {
    return ofIo(file, "a trace file", cause);
  }

  /**
   * A file that cannot be opened or read, with its cause in words.
   *
   * @param expected what kind of file
   */
  public static TraceException ofIo(String file, String expected, IOException cause) {
    return switch (cause) {
      case EOFException e -> ofFile(file, "the gzip data ends too early", "a complete file", e);
      case ZipException e ->
          ofFile(file, "the gzip data is damaged: " + e.getMessage(), "a complete file", e);
      case ZstdIOException e ->
          ofFile(
              file,
              "the zstd data is damaged or ends too early: " + e.getMessage(),
              "a complete file",
              e);
      default -> ofFile(file, FileTrouble.whileReading(Path.of(file), cause), expected, cause);
    };
  }

  /** A fault in a text file; lines and columns count from 1. */
  public static TraceException atColumn(
      String file, long line, int column, String problem, String expected) {
    String message = file + ":" + line + ":" + column + ": " + problem + "; expected " + expected;
    return new TraceException(message, file, line, column, -1, null);
  }

  /** A fault in a binary file; the offset counts unpacked bytes from 0. */
  public static TraceException atByte(String file, long offset, String problem, String expected) {
    String message = file + ":byte " + offset + ": " + problem + "; expected " + expected;
    return new TraceException(message, file, 0, 0, offset, null);
  }

  /** Several faults of one file, each with a line of the message. */
  public static TraceException ofAll(List<TraceException> faults) {
    return new TraceException(faults);
  }

  /** The file as the user named it. */
  public String file() {
    return file;
  }

  /** The line from 1, or 0 when the fault has none. */
  public long line() {
    return line;
  }

  /** The column from 1, or 0 when the fault has none. */
  public int column() {
    return column;
  }

  /** The offset from 0 in the unpacked bytes of a binary file, or -1 when the fault has none. */
  public long offset() {
    return offset;
  }
}
