package dsmlab.workload.generator;

import dsmlab.workload.RecordDealer;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.trace.Demultiplexer;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A program that is made in its recorded order, since what a process does depends on the others.
 */
final class InterleavedWorkload implements Workload {

  private static final long QUEUE_BYTES = 1 << 24;

  private final int processes;
  private final Supplier<RecordSource> passes;
  private final Path spillDirectory;
  private @Nullable Demultiplexer demultiplexer;
  private boolean closed;

  /**
   * A program.
   *
   * @param passes begins the program anew; every pass delivers the same records
   */
  InterleavedWorkload(int processes, Supplier<RecordSource> passes, Path spillDirectory) {
    this.processes = processes;
    this.passes = passes;
    this.spillDirectory = spillDirectory;
  }

  @Override
  public int processes() {
    return processes;
  }

  @Override
  public RecordSource process(int index) {
    requireOpen();
    Demultiplexer shared = demultiplexer;
    if (shared == null) {
      shared =
          new Demultiplexer(
              "generated program",
              RecordDealer.of(passes.get()),
              processes,
              QUEUE_BYTES,
              spillDirectory);
      demultiplexer = shared;
    }
    return shared.source(index);
  }

  @Override
  public RecordSource recorded() {
    requireOpen();
    return passes.get();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the workload is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    Demultiplexer shared = demultiplexer;
    demultiplexer = null;
    if (shared != null) {
      shared.close();
    }
  }
}
