package dsmlab.workload.trace;

import dsmlab.sim.file.OutputException;
import dsmlab.sim.file.OutputFile;
import dsmlab.workload.RecordBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes any trace that can be read as dsmtrace, in one pass and constant memory: packed as the
 * name's ending asks for, and whole or not at all.
 */
public final class TraceConverter {

  private TraceConverter() {}

  /**
   * Converts a trace. Comments of dsmtrace are kept; for other formats, one comment tells which.
   *
   * @return what reading each file has come to
   * @throws TraceException when a file cannot be read; the target is then as before
   * @throws OutputException when the target cannot be written; it is then as before, too
   */
  public static List<TraceReading> convert(TraceSource source, Path target, TraceForm form) {
    try (OutputFile output = OutputFile.open(target)) {
      List<TraceReading> readings = write(source, output, form);
      output.keep();
      return readings;
    }
  }

  private static List<TraceReading> write(TraceSource source, OutputFile output, TraceForm form) {
    try (TraceWriter writer = form.writer(packed(output), output.path());
        TraceStream stream = source.open(writer::comment)) {
      noteOrigin(stream.readings(), writer);
      RecordBatch batch = new RecordBatch();
      while (stream.fill(batch)) {
        writer.write(batch);
      }
      return stream.readings();
    }
  }

  private static OutputStream packed(OutputFile output) {
    try {
      return Packing.ofName(output.path().toString()).pack(output.stream());
    } catch (IOException e) {
      throw output.lost(e);
    }
  }

  private static void noteOrigin(List<TraceReading> readings, TraceWriter writer) {
    String formats =
        readings.stream()
            .map(TraceReading::format)
            .filter(TraceFormat::isForeign)
            .map(TraceFormat::title)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!formats.isEmpty()) {
      writer.comment("converted from " + formats);
    }
  }
}
