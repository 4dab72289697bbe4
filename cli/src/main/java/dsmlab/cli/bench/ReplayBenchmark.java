package dsmlab.cli.bench;

import dsmlab.machine.Run;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.nio.file.Path;

/**
 * Replays a trace again and again.
 *
 * @param spillDirectory where records wait that find no room
 */
public record ReplayBenchmark(
    RepeatableTrace trace, int nodes, ProtocolDescriptor<?> protocol, Path spillDirectory) {

  private static final long WARM_UP_REFERENCES = 8_000_000;

  /** Decoding alone, and the whole replay. */
  public record Result(Measurement decoding, Measurement replay) {}

  /**
   * Measures both, after some passes that are not.
   *
   * @param references about how many
   */
  public Result measure(long references) {
    long passes = Math.max(1, Math.round((double) references / trace.references()));
    long warmUpPasses = Math.min(passes, Math.ceilDiv(WARM_UP_REFERENCES, trace.references()));
    decode(warmUpPasses);
    replay(warmUpPasses);
    return new Result(Measurement.of(() -> decode(passes)), Measurement.of(() -> replay(passes)));
  }

  /** Decodes the trace some times; the number of records. */
  public long decode(long passes) {
    long records = 0;
    RecordBatch batch = new RecordBatch();
    try (Workload repeated = repeated(passes)) {
      RecordSource source = repeated.recorded();
      while (source.fill(batch)) {
        records += batch.size;
      }
    }
    return records;
  }

  /** Replays the trace some times; the number of references, one for each page of each. */
  public long replay(long passes) {
    try (Workload repeated = repeated(passes)) {
      return Math.round(
          Run.execute(BenchmarkMachine.run(nodes, protocol), repeated)
              .metrics()
              .getOrDefault("references", 0.0));
    }
  }

  private Workload repeated(long passes) {
    return new RepeatedTrace(trace.source(), trace.processes(), passes, spillDirectory);
  }
}
