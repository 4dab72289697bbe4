package dsmlab.benchmark;

import dsmlab.cli.bench.BenchmarkMachine;
import dsmlab.machine.Run;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.Protocols;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The loop of hits alone: a process reads its pages over and over, from records in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class HitBenchmark {

  /** So many that the faults at the beginning do not count. */
  private static final int READS = 10_000_000;

  @Param({"1", "16", "1024"})
  private int pages;

  private RunSettings settings =
      BenchmarkMachine.run(2, Protocols.catalog().find("improved-central"));

  /** Each page is read as often as the others. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public RunResult hits() {
    return Run.execute(settings, new RepeatedReads(pages, READS));
  }
}
