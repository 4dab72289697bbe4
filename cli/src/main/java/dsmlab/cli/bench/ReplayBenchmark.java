package dsmlab.cli.bench;

import dsmlab.machine.Run;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.trace.TraceForm;
import dsmlab.workload.trace.TraceSource;
import dsmlab.workload.trace.TraceWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Replays a trace of which nearly all references hit: sweeps over a grid whose processes share only
 * the edges of their blocks.
 *
 * @param nodes as many as processes
 * @param references about how many
 * @param form that of the file
 */
public record ReplayBenchmark(
    int nodes, long references, TraceForm form, ProtocolDescriptor<?> protocol) {

  private static final int ROWS_EACH = 4;
  private static final int COLUMNS = 510;
  private static final int REFERENCES_PER_POINT = 5;
  private static final int SWEEPS = 6;

  /** Decoding alone, and the whole replay. */
  public record Result(Measurement decoding, Measurement replay) {}

  /** Writes the trace to a temporary file and measures it, after a first pass that is not. */
  public Result measure(Path temporaryDirectory) {
    try {
      Path file = Files.createTempFile(temporaryDirectory, "dsmlab-bench-", ".trace");
      try {
        write(file, temporaryDirectory);
        return measured(TraceSource.of(file), temporaryDirectory);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, Path spillDirectory) throws IOException {
    Map<String, String> settings =
        Map.of(
            "processes", Integer.toString(nodes),
            "rows", Integer.toString(ROWS_EACH * nodes),
            "columns", Integer.toString(COLUMNS),
            "iterations", Integer.toString(SWEEPS));
    try (Workload program = BenchmarkMachine.workload("stencil", settings, spillDirectory);
        TraceWriter writer = form.writer(Files.newOutputStream(file), file)) {
      writer.writeAll(program.recorded());
    }
  }

  private Result measured(TraceSource trace, Path spillDirectory) {
    long perPass = (long) ROWS_EACH * nodes * COLUMNS * REFERENCES_PER_POINT * SWEEPS;
    long passes = Math.max(1, Math.round((double) references / perPass));
    long warmUpPasses = Math.min(passes, Math.ceilDiv(8_000_000, perPass));
    decode(trace, warmUpPasses, spillDirectory);
    replay(trace, warmUpPasses, spillDirectory);
    return new Result(
        Measurement.of(() -> decode(trace, passes, spillDirectory)),
        Measurement.of(() -> replay(trace, passes, spillDirectory)));
  }

  private long decode(TraceSource trace, long passes, Path spillDirectory) {
    long records = 0;
    RecordBatch batch = new RecordBatch();
    try (Workload repeated = new RepeatedTrace(trace, nodes, passes, spillDirectory)) {
      RecordSource source = repeated.recorded();
      while (source.fill(batch)) {
        records += batch.size;
      }
    }
    return records;
  }

  private long replay(TraceSource trace, long passes, Path spillDirectory) {
    try (Workload repeated = new RepeatedTrace(trace, nodes, passes, spillDirectory)) {
      return Math.round(
          Run.execute(BenchmarkMachine.run(nodes, protocol), repeated)
              .metrics()
              .getOrDefault("references", 0.0));
    }
  }
}
