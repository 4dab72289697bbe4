package dsmlab.benchmark;

import dsmlab.sim.NodeSet;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Copy sets: asked about a node, joined and left by one, and visited as a whole. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class NodeSetBenchmark {

  private static final long SEED = 1;
  private static final int NODES_MASK = (1 << 14) - 1;

  @Param({"2", "20", "200", "10000"})
  private int members;

  private NodeSet set = NodeSet.empty();
  private int node;

  /** Draws the members among 16,384 nodes. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(SEED);
    set = NodeSet.empty();
    while (set.size() < members) {
      set = set.with(random.nextInt(NODES_MASK + 1));
    }
  }

  /** Always another node, far from the one before. */
  private int nextNode() {
    node = node + 6_007 & NODES_MASK;
    return node;
  }

  /** Whether a node is a member. */
  @Benchmark
  public boolean contains() {
    return set.contains(nextNode());
  }

  /** A node joins and leaves. */
  @Benchmark
  public NodeSet joinAndLeave() {
    int joining = nextNode();
    return set.with(joining).without(joining);
  }

  /** Every member is visited. */
  @Benchmark
  public void visit(Blackhole seen) {
    set.forEach(seen::consume);
  }
}
