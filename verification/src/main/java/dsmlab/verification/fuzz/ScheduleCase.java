package dsmlab.verification.fuzz;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.script.ClusterShape;
import java.util.List;
import java.util.Locale;

/**
 * A run without time: a cluster, programs, and how their steps are interleaved.
 *
 * @param seed determines the choices of the scheduler
 */
record ScheduleCase(
    ProtocolDescriptor<?> protocol,
    ClusterShape shape,
    List<Program> programs,
    Mood mood,
    long seed) {

  ScheduleCase {
    programs = List.copyOf(programs);
  }

  /** What was drawn, in a line. */
  @Override
  public String toString() {
    int references = programs.stream().mapToInt(program -> program.references().size()).sum();
    String schedule = mood.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "without time, protocol=%s %s, %d processes, %d references, %s schedule"
        .formatted(protocol.id(), shape, programs.size(), references, schedule);
  }
}
