package dsmlab.workload;

import dsmlab.sim.RandomStreams;
import java.nio.file.Path;

/**
 * What a workload may use of its surroundings.
 *
 * @param baseDirectory where relative file names start: the scenario's directory, or the user's
 * @param random the run's random streams
 * @param spillDirectory where temporary files may be made; it is created when one is needed
 */
public record WorkloadContext(Path baseDirectory, RandomStreams random, Path spillDirectory) {}
