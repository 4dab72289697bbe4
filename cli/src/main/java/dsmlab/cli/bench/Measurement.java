package dsmlab.cli.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What it took to do something a number of times, in processor time of the thread that did it, so
 * that other programs on the machine disturb it little.
 *
 * @param times how often
 * @param cpuNanos processor time of all of them
 * @param allocatedBytes of all of them
 */
public record Measurement(long times, long cpuNanos, long allocatedBytes) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double TENTHS = 10;

  /** What is measured. */
  @FunctionalInterface
  public interface Program {
    /** Runs and says how often it did what is counted. */
    long run();
  }

  /** Runs a program once. */
  public static Measurement of(Program program) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytesBefore = threads.getCurrentThreadAllocatedBytes();
    long nanosBefore = threads.getCurrentThreadCpuTime();
    long times = program.run();
    long nanos = threads.getCurrentThreadCpuTime() - nanosBefore;
    return new Measurement(times, nanos, threads.getCurrentThreadAllocatedBytes() - bytesBefore);
  }

  /** How often per second of processor time. */
  public long perSecond() {
    return Math.round(times * NANOS_PER_SECOND / Math.max(1, cpuNanos));
  }

  /**
   * The figures of the command's answer.
   *
   * @param noun what is counted: events, references or faults
   */
  public Map<String, Object> figures(String noun) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put(noun, times);
    figures.put(noun + "PerSecond", perSecond());
    figures.put("cpuNanosPerEvent", rounded((double) cpuNanos / times));
    figures.put("bytesPerEvent", rounded((double) allocatedBytes / times));
    figures.put("peakMemoryMiB", PeakMemory.mebibytes());
    return figures;
  }

  private static double rounded(double value) {
    return Math.round(value * TENTHS) / TENTHS;
  }
}
