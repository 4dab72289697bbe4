package dsmlab.workload.trace;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded program in a dsmtrace file. The format does not say how many threads there are, so
 * opening decodes the whole file once in constant memory; that also finds every fault before a run
 * begins.
 */
public final class TraceWorkload implements Workload {

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR =
      new WorkloadDescriptor(
          "trace",
          "Replays the references and the synchronisation of a recorded program.",
          "dsmtrace, text version 1 or binary DSMTRB1, plain or gzip",
          List.of(
              Parameter.requiredText(
                  "file", "The trace, relative to the scenario's directory; read as it is needed."),
              new Parameter(
                  "queueMemory",
                  Parameter.Type.BYTES,
                  "64MiB",
                  "Memory for records that wait because processes advance at different speed; the"
                      + " rest waits in a temporary file. Results do not depend on it.",
                  List.of(),
                  0)),
          TraceWorkload::open);

  private final Path path;
  private final Path spillDirectory;
  private final long queueBytes;
  private final int processes;
  private final List<TraceReader> readers = new ArrayList<>();
  private @Nullable TraceDemultiplexer demultiplexer;
  private boolean closed;

  /**
   * Opens a trace.
   *
   * @param queueBytes memory for records that wait for their processes
   * @throws TraceException when the file is missing, unreadable or not a valid trace
   */
  public TraceWorkload(Path path, long queueBytes, Path spillDirectory) {
    this.path = path;
    this.queueBytes = queueBytes;
    this.spillDirectory = spillDirectory;
    this.processes = countProcesses(path);
  }

  private static Workload open(Settings settings, WorkloadContext context) {
    Path path = resolve(context.baseDirectory(), settings.text("file"));
    long queueBytes = settings.longInteger("queueMemory");
    return new TraceWorkload(path, queueBytes, context.spillDirectory());
  }

  private static Path resolve(Path directory, String file) {
    try {
      return directory.resolve(file);
    } catch (InvalidPathException e) {
      throw TraceException.ofFile(file, "no file can have this name", "a file name", e);
    }
  }

  private static int countProcesses(Path path) {
    RecordBatch batch = new RecordBatch();
    try (TraceReader reader = TraceReader.open(path)) {
      while (reader.fill(batch)) {
        // the reader checks every record and counts the threads
      }
      return reader.threads();
    }
  }

  @Override
  public int processes() {
    return processes;
  }

  @Override
  public RecordSource process(int index) {
    requireOpen();
    TraceDemultiplexer shared = demultiplexer;
    if (shared == null) {
      RecordQueues queues = new RecordQueues(processes, queueBytes, new SpillFile(spillDirectory));
      shared = new TraceDemultiplexer(TraceReader.open(path), processes, queues);
      demultiplexer = shared;
    }
    return shared.source(index);
  }

  @Override
  public RecordSource recorded() {
    requireOpen();
    readers.removeIf(earlier -> !earlier.isOpen());
    TraceReader reader = TraceReader.open(path);
    readers.add(reader);
    return reader;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the workload is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    readers.forEach(TraceReader::close);
    readers.clear();
    TraceDemultiplexer shared = demultiplexer;
    demultiplexer = null;
    if (shared != null) {
      shared.close();
    }
  }
}
