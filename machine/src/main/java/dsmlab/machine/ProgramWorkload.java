package dsmlab.machine;

import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.WorkloadDescriptor.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that is executed rather than replayed: it has no records, and what it does depends on
 * what it reads.
 *
 * @param id the id of the program
 * @param program what every process executes
 * @param processes how many there are
 * @param users the login names of the processes in turn
 * @param speculationPicos how long a process may run past a read fault; zero for not at all
 */
public record ProgramWorkload(
    String id, Program program, int processes, List<String> users, long speculationPicos)
    implements Workload {

  /** The word of this kind of workload. */
  public static final String TYPE = "program";

  /** The setting that names the program. */
  public static final String PROGRAM = "program";

  private static final String WHICH = "The program that is executed.";
  private static final String PROCESSES = "processes";
  private static final int PROCESSES_DEFAULT = 4;
  private static final String USERS = "users";

  /** The setting that lets processes run past their faults. */
  public static final String SPECULATION = "speculation";

  /** A program whose processes wait for the end of their faults. */
  public ProgramWorkload(String id, Program program, int processes, List<String> users) {
    this(id, program, processes, users, 0);
  }

  public ProgramWorkload {
    users = List.copyOf(users);
  }

  /** The kind of workload that executes one of some programs. */
  public static WorkloadDescriptor kind(Catalog<ProgramDescriptor> programs) {
    return new WorkloadDescriptor(
        TYPE,
        "Executes a program: its processes compute, share memory and call the system.",
        "dsmlab",
        parameters(
            new Parameter(PROGRAM, Parameter.Type.CHOICE, null, WHICH, programs.ids(), 0), 1),
        (_, _) -> {
          throw new SettingException("'program' is missing", "the id of a program", null);
        },
        Optional.of(new Variants(PROGRAM, programs, id -> of(programs.find(id)))));
  }

  /** The workload that executes one program, with the program's settings beside its own. */
  private static WorkloadDescriptor of(ProgramDescriptor program) {
    Parameter which = Parameter.choice(PROGRAM, List.of(program.id()), WHICH);
    List<Parameter> parameters = new ArrayList<>(parameters(which, program.processesMin()));
    parameters.addAll(program.parameters());
    return new WorkloadDescriptor(
        TYPE,
        program.summary(),
        program.source(),
        parameters,
        (settings, _) -> open(program, settings));
  }

  private static List<Parameter> parameters(Parameter which, int processesMin) {
    return List.of(
        which,
        Parameter.integer(
            PROCESSES,
            Math.max(PROCESSES_DEFAULT, processesMin),
            processesMin,
            "Processes of the program."),
        new Parameter(
            USERS,
            Parameter.Type.TEXT,
            "user",
            "Login names of the processes, separated by spaces and dealt out in turn.",
            List.of(),
            0),
        Parameter.duration(
            SPECULATION,
            "0",
            "How long a process runs past a read fault on what its node last knew of the page; it"
                + " is rolled back when that was wrong. 0: not at all."));
  }

  private static ProgramWorkload open(ProgramDescriptor program, Settings settings) {
    List<String> users = List.of(settings.text(USERS).strip().split("\\s+"));
    return new ProgramWorkload(
        program.id(),
        program.create(settings),
        settings.integer(PROCESSES),
        users,
        settings.picos(SPECULATION));
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
