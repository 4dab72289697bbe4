package dsmlab.cli.bench;

import dsmlab.machine.Run;
import dsmlab.machine.RunResult;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.workload.Workload;
import java.nio.file.Path;
import java.util.Map;

/**
 * A generated program on a cluster, a process on each node.
 *
 * @param workload its id
 * @param pages that all share
 * @param references of all processes together
 */
public record SharedMemoryBenchmark(
    String workload, int nodes, int pages, long references, ProtocolDescriptor<?> protocol) {

  /** As many processes as a program may have. */
  private static final int PROCESSES_MAX = 1 << 16;

  private static final int WARM_UP_NODES = 64;
  private static final int WARM_UP_PAGES = 64;
  private static final long WARM_UP_REFERENCES = 1_000_000;

  /** What its references cost, hits and faults alike. */
  public Measurement ofReferences() {
    warmedUp().run();
    return Measurement.of(() -> count(run(), "references"));
  }

  /** What its faults cost, each from the reference to its end, messages and all. */
  public Measurement ofFaults() {
    warmedUp().run();
    return Measurement.of(this::faults);
  }

  /** Runs once and says how many faults there were. */
  public long faults() {
    RunResult result = run();
    return count(result, "readFaults") + count(result, "writeFaults");
  }

  private SharedMemoryBenchmark warmedUp() {
    return new SharedMemoryBenchmark(
        workload,
        Math.min(nodes, WARM_UP_NODES),
        Math.min(pages, WARM_UP_PAGES),
        Math.min(references, WARM_UP_REFERENCES),
        protocol);
  }

  private RunResult run() {
    int processes = Math.min(nodes, PROCESSES_MAX);
    Map<String, String> settings =
        Map.of(
            "processes", Integer.toString(processes),
            "pages", Integer.toString(pages),
            "references", Long.toString(Math.max(1, references / processes)));
    try (Workload program = BenchmarkMachine.workload(workload, settings, Path.of(""))) {
      return Run.execute(BenchmarkMachine.run(nodes, protocol), program);
    }
  }

  private static long count(RunResult result, String metric) {
    return Math.round(result.metrics().getOrDefault(metric, 0.0));
  }
}
