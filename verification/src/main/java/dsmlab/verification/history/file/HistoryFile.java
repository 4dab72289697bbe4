package dsmlab.verification.history.file;

import dsmlab.sim.file.OutputFile;
import dsmlab.verification.history.History;
import dsmlab.workload.trace.Packing;
import dsmlab.workload.trace.TraceException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a history, plain or packed by gzip or zstd. */
public record HistoryFile(Path path) {

  private static final String EXPECTED = "a history file";

  /**
   * Reads JSON lines.
   *
   * @throws TraceException when the file cannot be read; it names everything that is wrong
   */
  public History read() {
    String name = path.toString();
    if (Files.isDirectory(path)) {
      throw TraceException.ofFile(name, "this is a directory", EXPECTED, null);
    }
    try (InputStream file = Packing.buffered(Files.newInputStream(path));
        InputStream lines = Packing.of(file).unpack(file)) {
      return new JsonLinesReader(name).read(lines);
    } catch (IOException e) {
      throw TraceException.ofIo(name, EXPECTED, e);
    }
  }

  /**
   * Writes a history, packed as the name's ending asks for, and whole or not at all.
   *
   * @throws dsmlab.sim.file.OutputException when it cannot be written; what was there before is
   *     then still there
   */
  public void write(History history, HistoryFormat format) {
    try (OutputFile output = OutputFile.open(path)) {
      write(history, format, output);
      output.keep();
    }
  }

  private static void write(History history, HistoryFormat format, OutputFile output) {
    try (Writer writer = writer(output)) {
      format.write(history, writer);
    } catch (IOException e) {
      throw output.lost(e);
    }
  }

  private static Writer writer(OutputFile output) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            Packing.ofName(output.path().toString()).pack(output.stream()),
            StandardCharsets.UTF_8));
  }
}
