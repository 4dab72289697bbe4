package dsmlab.benchmark;

import dsmlab.cli.bench.Delays;
import dsmlab.cli.bench.Phold;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The hold model (Jones 1986): what it takes to handle an event and to schedule another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class EventListBenchmark {

  private static final int HOLDS = 10_000;

  @Param({"1", "16", "1024", "16384", "1048576"})
  private int queuedEvents;

  @Param({"EXPONENTIAL", "MIXED", "CONSTANT", "UNIFORM", "BURSTS", "SKEWED"})
  private Delays delays = Delays.EXPONENTIAL;

  private Engine dsmlab = events -> 0;
  private Engine bareHeap = events -> 0;

  /** Fills the event lists. */
  @Setup
  public void fill() {
    dsmlab = new Phold(queuedEvents, 1, delays)::run;
    bareHeap = new BareHeap(new Population(queuedEvents, 1, delays));
  }

  /** The simulator through its public methods. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public long dsmlab() {
    return dsmlab.run(HOLDS);
  }

  /** A heap on bare arrays. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public long bareHeap() {
    return bareHeap.run(HOLDS);
  }
}
