package dsmlab.machine;

import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that is executed rather than replayed: it has no records, and what it does depends on
 * what it reads.
 *
 * @param id the id of the program
 * @param program what every process executes
 * @param processes how many there are
 * @param users the login names of the processes in turn
 */
public record ProgramWorkload(String id, Program program, int processes, List<String> users)
    implements Workload {

  /** The word of this kind of workload. */
  public static final String TYPE = "program";

  /** The setting that names the program. */
  public static final String PROGRAM = "program";

  private static final String PROCESSES = "processes";
  private static final String USERS = "users";

  public ProgramWorkload {
    users = List.copyOf(users);
  }

  /** The workload that executes one program, with the program's settings beside its own. */
  public static WorkloadDescriptor of(ProgramDescriptor program) {
    return new WorkloadDescriptor(
        program.id(),
        program.summary(),
        program.source(),
        parameters(program),
        (settings, _) -> open(program, settings));
  }

  private static List<Parameter> parameters(ProgramDescriptor program) {
    int least = program.processesMin();
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.integer(PROCESSES, Math.max(4, least), least, "Processes of the program."));
    parameters.add(
        new Parameter(
            USERS,
            Parameter.Type.TEXT,
            "user",
            "Login names of the processes, separated by spaces and dealt out in turn.",
            List.of(),
            0));
    parameters.addAll(program.parameters());
    return parameters;
  }

  private static ProgramWorkload open(ProgramDescriptor program, Settings settings) {
    List<String> users = List.of(settings.text(USERS).strip().split("\\s+"));
    return new ProgramWorkload(
        program.id(), program.create(settings), settings.integer(PROCESSES), users);
  }

  /** The login name of a process. */
  String user(int process) {
    return users.get(process % users.size());
  }

  @Override
  public RecordSource process(int index) {
    throw unrecorded();
  }

  @Override
  public RecordSource recorded() {
    throw unrecorded();
  }

  private static SettingException unrecorded() {
    return new SettingException(
        "an executed program has no recorded order", "ordering: timed", null);
  }

  @Override
  public void close() {
    // nothing is open
  }
}
