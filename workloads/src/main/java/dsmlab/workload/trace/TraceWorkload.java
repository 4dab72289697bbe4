package dsmlab.workload.trace;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recorded program in one file, or in one file per node. Files do not say how many threads there
 * are, so opening decodes all of them once in constant memory; that also finds every fault before a
 * run begins.
 */
public final class TraceWorkload implements Workload {

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR =
      new WorkloadDescriptor(
          "trace",
          "Replays the references and the synchronisation of a recorded program.",
          "dsmtrace and the formats of other tools, plain, gzip or zstd",
          parameters(),
          TraceWorkload::open);

  private final TraceSource source;
  private final Path spillDirectory;
  private final long queueBytes;
  private final int processes;
  private final List<TraceReading> readings;
  private final List<TraceStream> streams = new ArrayList<>();
  private final BitSet opened = new BitSet();
  private @Nullable Demultiplexer demultiplexer;
  private boolean closed;

  /** Opens a file whose format is recognised by its content. */
  public TraceWorkload(Path file, long queueBytes, Path spillDirectory) {
    this(TraceSource.of(file), queueBytes, spillDirectory);
  }

  /**
   * Opens a trace.
   *
   * @param queueBytes memory for records that wait for their processes
   * @throws TraceException when a file is missing, unreadable or not a valid trace
   */
  public TraceWorkload(TraceSource source, long queueBytes, Path spillDirectory) {
    source.files().forEach(TraceWorkload::requireFile);
    this.source = source;
    this.queueBytes = queueBytes;
    this.spillDirectory = spillDirectory;
    RecordBatch batch = new RecordBatch();
    try (TraceStream stream = source.open()) {
      while (stream.fill(batch)) {
        // the reader checks every record and counts the threads
      }
      this.processes = stream.processes();
      this.readings = stream.readings();
    }
  }

  /** Every run reads the files again. */
  private static void requireFile(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw TraceException.ofFile(
          file.toString(),
          "this is a pipe or a device, which can be read only once",
          "a file, such as 'trace convert' writes",
          null);
    }
  }

  private static List<Parameter> parameters() {
    Parameter file =
        Parameter.requiredText(
            "file",
            "The trace, relative to the scenario's directory, or one file for each node:"
                + " node0=a.din node1=b.din.");
    Parameter queueMemory =
        new Parameter(
            "queueMemory",
            Parameter.Type.BYTES,
            "64MiB",
            "Memory for records that wait because processes advance at different speed; the rest"
                + " waits in a temporary file. Results do not depend on it.",
            List.of(),
            0);
    return Stream.of(List.of(file), TraceOptions.PARAMETERS, List.of(queueMemory))
        .flatMap(List::stream)
        .toList();
  }

  private static Workload open(Settings settings, WorkloadContext context) {
    TraceSource source =
        TraceSource.parse(
            settings.text("file"), context.baseDirectory(), TraceOptions.of(settings));
    long queueBytes = settings.longInteger("queueMemory");
    return new TraceWorkload(source, queueBytes, context.spillDirectory());
  }

  @Override
  public int processes() {
    return processes;
  }

  @Override
  public List<TraceReading> readings() {
    return readings;
  }

  @Override
  public RecordSource process(int index) {
    requireOpen();
    return source.perNode() ? ofNode(index) : dealt().source(index);
  }

  private RecordSource ofNode(int index) {
    if (index < 0 || index >= processes) {
      throw new IllegalArgumentException("no process " + index + " among " + processes);
    }
    if (opened.get(index)) {
      throw new IllegalStateException("process " + index + " was opened before");
    }
    opened.set(index);
    TraceReader reader = source.openNode(index);
    streams.add(reader);
    return batch -> {
      boolean filled = reader.fill(batch);
      Arrays.fill(batch.process, 0, batch.size, index);
      return filled;
    };
  }

  private Demultiplexer dealt() {
    Demultiplexer shared = demultiplexer;
    if (shared == null) {
      TraceStream stream = source.open();
      streams.add(stream);
      shared = new Demultiplexer(source.name(), stream, processes, queueBytes, spillDirectory);
      demultiplexer = shared;
    }
    return shared;
  }

  @Override
  public RecordSource recorded() {
    requireOpen();
    streams.removeIf(earlier -> !earlier.isOpen());
    TraceStream stream = source.open();
    streams.add(stream);
    return stream;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the workload is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    streams.forEach(TraceStream::close);
    streams.clear();
    Demultiplexer shared = demultiplexer;
    demultiplexer = null;
    if (shared != null) {
      shared.close();
    }
  }
}
