package dsmlab.workload.trace;

import dsmlab.workload.foreign.ForeignFormat;
import dsmlab.workload.foreign.Recognition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out by its content, never by its name, in which format a file is. */
final class FormatRecogniser {

  private static final int FIRST_LINE_MAX = 64;
  private static final String EXPECTED = "one of " + String.join(", ", TraceFormat.ids());
  private static final List<String> DSMTRACE_STARTS = List.of("DSMTRB", "# dsmtrace-text");

  private final ByteWindow window;
  private final String firstLine;
  private @Nullable TraceFormat rival;

  FormatRecogniser(ByteWindow window) {
    this.window = window;
    this.firstLine = firstLine(window);
  }

  private static String firstLine(ByteWindow window) {
    window.require(FIRST_LINE_MAX);
    int most = Math.min(window.limit, window.position + FIRST_LINE_MAX);
    int to = window.position;
    while (to < most && window.bytes[to] != '\n') {
      to++;
    }
    int length = to - window.position;
    String line = new String(window.bytes, window.position, length, StandardCharsets.ISO_8859_1);
    return line.startsWith("#") ? line.stripTrailing() : line;
  }

  /** A format that fits the beginning as well as the one that was recognised, or null. */
  @Nullable TraceFormat rival() {
    return rival;
  }

  /** The format that the user names, or the one that is found. */
  TraceFormat choose(@Nullable TraceFormat wanted) {
    if (window.limit == 0) {
      throw problem("the file is empty", "a trace");
    }
    TraceFormat format = wanted == null ? find() : wanted;
    if (!format.isForeign()) {
      requireDsmtrace(format);
    }
    return format;
  }

  private TraceFormat find() {
    if (firstLine.equals(TextDecoder.HEADER)) {
      return TraceFormat.TEXT;
    }
    if (firstLine.equals(BinaryLayout.MAGIC.strip())) {
      return TraceFormat.BINARY;
    }
    if (DSMTRACE_STARTS.stream().anyMatch(firstLine::startsWith)) {
      throw problem("this version of dsmtrace is unknown", "version 1");
    }
    if (firstLine.startsWith("gem5")) {
      throw problem("gem5 packet traces are not read", "its text form as CSV");
    }
    return foreign();
  }

  private TraceFormat foreign() {
    window.require(Recognition.PREFIX_BYTES);
    int limit = Math.min(window.limit, window.position + Recognition.PREFIX_BYTES);
    boolean whole = window.ended() && limit == window.limit;
    Optional<Recognition> found = Recognition.of(window.bytes, window.position, limit, whole);
    if (found.isEmpty()) {
      throw TraceException.atColumn(
          window.file(), 1, 1, "the content fits no known format", EXPECTED);
    }
    ForeignFormat other = found.get().rival();
    rival = other == null ? null : TraceFormat.of(other);
    return TraceFormat.of(found.get().format());
  }

  private void requireDsmtrace(TraceFormat format) {
    String header = format == TraceFormat.TEXT ? TextDecoder.HEADER : BinaryLayout.MAGIC.strip();
    if (!firstLine.equals(header)) {
      throw TraceException.atColumn(
          window.file(), 1, 1, "the header is missing", "'" + header + "' as the first line");
    }
  }

  private TraceException problem(String problem, String expected) {
    return TraceException.ofFile(window.file(), problem, expected, null);
  }
}
