package dsmlab.benchmark;

import dsmlab.cli.bench.ReplayBenchmark;
import dsmlab.cli.bench.ReplayPattern;
import dsmlab.protocol.Protocols;
import dsmlab.workload.trace.TraceForm;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to decode a record of a trace, and what it takes to replay it as well. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class DecodingBenchmark {

  /** A call goes through a whole trace: what one record took is printed as {@code records}. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    public long records;
  }

  @Param({"4", "16", "256"})
  private int nodes;

  @Param({"STENCIL", "RANDOM", "STRIDED", "CROSSING", "SWITCHING"})
  private ReplayPattern pattern = ReplayPattern.STENCIL;

  @Param({"BINARY", "TEXT"})
  private TraceForm form = TraceForm.BINARY;

  private @Nullable ReplayBenchmark benchmark;

  /** Records a program. */
  @Setup
  public void record() {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    benchmark =
        new ReplayBenchmark(
            pattern.trace(nodes, form, directory),
            nodes,
            Protocols.catalog().find("improved-central"),
            directory);
  }

  /** Forgets it. */
  @TearDown
  public void forget() {
    recorded().trace().close();
  }

  private ReplayBenchmark recorded() {
    return Objects.requireNonNull(benchmark);
  }

  /** Nobody looks at the records. */
  @Benchmark
  public void decoding(Counter counter) {
    counter.records += recorded().decode(1);
  }

  /** Each process makes its references, the first to each page with a fault. */
  @Benchmark
  public void replay(Counter counter) {
    counter.records += recorded().replay(1);
  }
}
