package dsmlab.workload.trace;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Function;

/** The two forms of dsmtrace, in which traces are written. */
public enum TraceForm {
  /** Lines of text. */
  TEXT("text", TextWriter::new),
  /** DSMTRB1: a few bytes per record. */
  BINARY("binary", BinaryWriter::new);

  private static final String BINARY_ENDING = ".dsmtb";

  private final String id;
  private final Function<ByteSink, TraceWriter> writers;

  TraceForm(String id, Function<ByteSink, TraceWriter> writers) {
    this.id = id;
    this.writers = writers;
  }

  /** The word for settings. */
  public String id() {
    return id;
  }

  /** The form that a file's name asks for: binary when it ends in .dsmtb, packed or not. */
  public static TraceForm ofName(String name) {
    String ending = Packing.ofName(name).ending();
    String plain = name.substring(0, name.length() - ending.length());
    return plain.endsWith(BINARY_ENDING) ? BINARY : TEXT;
  }

  /** A writer of this form; closing it closes the stream. The file's name is for messages. */
  public TraceWriter writer(OutputStream stream, Path file) {
    return writers.apply(new ByteSink(file, stream));
  }
}
