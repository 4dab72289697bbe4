package dsmlab.workload.trace;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The forms of dsmtrace. A file is recognised by its first line, never by its name. */
public enum TraceFormat {
  /** Lines of text. */
  TEXT(TextDecoder.HEADER) {
    @Override
    Decoder decoder(ByteWindow window, @Nullable CommentListener comments) {
      return new TextDecoder(window, comments);
    }

    @Override
    public TraceWriter writer(OutputStream stream, String file) {
      return new TextWriter(new ByteSink(file, stream));
    }
  },

  /** DSMTRB1: a few bytes per record. */
  BINARY(BinaryLayout.MAGIC.strip()) {
    @Override
    Decoder decoder(ByteWindow window, @Nullable CommentListener comments) {
      window.position += BinaryLayout.MAGIC.length();
      return new BinaryDecoder(window, comments);
    }

    @Override
    public TraceWriter writer(OutputStream stream, String file) {
      return new BinaryWriter(new ByteSink(file, stream));
    }
  };

  private static final int FIRST_LINE_MAX = 64;
  private static final String EXPECTED =
      "a dsmtrace file, which starts with '" + TextDecoder.HEADER + "' or, binary, with DSMTRB1";

  private final String firstLine;

  TraceFormat(String firstLine) {
    this.firstLine = firstLine;
  }

  /** Recognises the file at whose beginning a window stands. */
  static TraceFormat of(ByteWindow window) {
    String found = firstLine(window);
    for (TraceFormat format : values()) {
      if (found.equals(format.firstLine)) {
        return format;
      }
    }
    throw unknown(window, found);
  }

  private static String firstLine(ByteWindow window) {
    window.require(FIRST_LINE_MAX);
    int most = Math.min(window.limit, window.position + FIRST_LINE_MAX);
    int to = window.position;
    while (to < most && window.bytes[to] != '\n') {
      to++;
    }
    String line =
        new String(
            window.bytes, window.position, to - window.position, StandardCharsets.ISO_8859_1);
    return line.startsWith("#") && line.endsWith("\r")
        ? line.substring(0, line.length() - 1)
        : line;
  }

  private static TraceException unknown(ByteWindow window, String found) {
    if (window.limit == 0) {
      return TraceException.ofFile(window.file(), "the file is empty", EXPECTED, null);
    }
    if (found.startsWith("(\u00b5/\u00fd")) {
      return TraceException.ofFile(
          window.file(), "the file is packed with zstd", "a plain or gzip file", null);
    }
    if (found.startsWith("DSMTRB") || found.startsWith("# dsmtrace-text")) {
      return TraceException.ofFile(
          window.file(), "this version of dsmtrace is unknown", "version 1", null);
    }
    return TraceException.atColumn(window.file(), 1, 1, "the header is missing", EXPECTED);
  }

  /** A decoder for a window that stands at the beginning of a file of this form. */
  abstract Decoder decoder(ByteWindow window, @Nullable CommentListener comments);

  /** A writer of this form; closing it closes the stream. The file's name is for messages. */
  public abstract TraceWriter writer(OutputStream stream, String file);
}
