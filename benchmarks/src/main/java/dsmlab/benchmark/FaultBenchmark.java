package dsmlab.benchmark;

import dsmlab.cli.bench.SharedMemoryBenchmark;
import dsmlab.protocol.Protocols;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole fault, from the reference to its end, where nearly all references fault. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class FaultBenchmark {

  private static final long REFERENCES = 100_000;

  /** A call is a whole run: what one fault took is printed as {@code faults}. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    public long faults;
  }

  @Param({"4", "64"})
  private int nodes;

  @Param({"1", "1024"})
  private int pages;

  @Param({"improved-central", "dynamic"})
  private String protocol = "";

  /** All nodes write the same words. */
  @Benchmark
  public void faults(Counter counter) {
    counter.faults +=
        new SharedMemoryBenchmark(
                "write-shared", nodes, pages, REFERENCES, Protocols.catalog().find(protocol))
            .faults();
  }
}
