package dsmlab.workload.trace;

import dsmlab.workload.foreign.ForeignFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All formats in which traces are read: the two forms of dsmtrace, and those of other tools. */
public enum TraceFormat {
  /** The text form of dsmtrace. */
  TEXT("dsmtrace", "dsmtrace text"),
  /** The binary form of dsmtrace. */
  BINARY("dsmtrace-binary", "dsmtrace binary"),
  /** {@link ForeignFormat#LACKEY}. */
  LACKEY(ForeignFormat.LACKEY),
  /** {@link ForeignFormat#DIN}. */
  DIN(ForeignFormat.DIN),
  /** {@link ForeignFormat#EXTENDED_DIN}. */
  EXTENDED_DIN(ForeignFormat.EXTENDED_DIN),
  /** {@link ForeignFormat#PINATRACE}. */
  PINATRACE(ForeignFormat.PINATRACE),
  /** {@link ForeignFormat#DRMEMTRACE}. */
  DRMEMTRACE(ForeignFormat.DRMEMTRACE),
  /** {@link ForeignFormat#RAMULATOR_MEMORY}. */
  RAMULATOR_MEMORY(ForeignFormat.RAMULATOR_MEMORY),
  /** {@link ForeignFormat#RAMULATOR_CPU}. */
  RAMULATOR_CPU(ForeignFormat.RAMULATOR_CPU),
  /** {@link ForeignFormat#RAMULATOR2}. */
  RAMULATOR2(ForeignFormat.RAMULATOR2),
  /** {@link ForeignFormat#CSV}. */
  CSV(ForeignFormat.CSV),
  /** {@link ForeignFormat#CSV_DECIMAL}. */
  CSV_DECIMAL(ForeignFormat.CSV_DECIMAL);

  private final String id;
  private final String title;
  private final @Nullable ForeignFormat foreign;

  TraceFormat(String id, String title) {
    this.id = id;
    this.title = title;
    this.foreign = null;
  }

  TraceFormat(ForeignFormat foreign) {
    this.id = foreign.id();
    this.title = foreign.title();
    this.foreign = foreign;
  }

  /** The word for settings. */
  public String id() {
    return id;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The words of all formats. */
  public static List<String> ids() {
    return Stream.of(values()).map(TraceFormat::id).toList();
  }

  /** The format of a word, if it is one. */
  public static Optional<TraceFormat> find(String id) {
    return Stream.of(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** The format of another tool as one of all formats. */
  static TraceFormat of(ForeignFormat foreign) {
    return Stream.of(values())
        .filter(format -> format.foreign == foreign)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the records name their threads. */
  public boolean isThreaded() {
    return foreign == null || foreign.isThreaded();
  }

  /** Whether it is another tool's: without synchronisation, and one file can be a node's part. */
  public boolean isForeign() {
    return foreign != null;
  }

  /** A decoder for a window that stands at the beginning of a file of this format. */
  Decoder decoder(ByteWindow window, TraceOptions options, @Nullable CommentListener comments) {
    if (foreign != null) {
      return new ForeignDecoder(window, foreign, options);
    }
    return this == TEXT ? new TextDecoder(window, comments) : binary(window, comments);
  }

  private static Decoder binary(ByteWindow window, @Nullable CommentListener comments) {
    window.position += BinaryLayout.MAGIC.length();
    return new BinaryDecoder(window, comments);
  }
}
