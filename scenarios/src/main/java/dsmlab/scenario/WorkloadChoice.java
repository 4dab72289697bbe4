package dsmlab.scenario;

import dsmlab.machine.Ordering;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.trace.TraceReading;
import java.nio.file.Path;
import java.util.List;

/**
 * A kind of workload with its settings.
 *
 * @param baseDirectory where relative file names start
 * @param fileHash the SHA-256 of the recorded program, empty for workloads without a file
 * @param processes how many processes it has
 * @param readings how the recorded program's files were read, empty for workloads without a file
 * @param ordering how references of different processes are ordered
 */
public record WorkloadChoice(
    WorkloadDescriptor descriptor,
    Settings settings,
    Path baseDirectory,
    String fileHash,
    int processes,
    List<TraceReading> readings,
    Ordering ordering) {

  public WorkloadChoice {
    readings = List.copyOf(readings);
  }

  /** The setting that names the recorded program of a workload that has one. */
  public static final String FILE = "file";

  /** Opens the workload, which the caller closes. */
  public Workload open(RandomStreams random, Path spillDirectory) {
    return descriptor.open(settings, new WorkloadContext(baseDirectory, random, spillDirectory));
  }
}
