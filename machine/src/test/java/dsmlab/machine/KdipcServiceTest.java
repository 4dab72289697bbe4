package dsmlab.machine;

import static dsmlab.systemv.SystemV.GETVAL;
import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_NOWAIT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.library.Programs;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Spread;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Errno;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.SystemCallFailed;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The KDIPC-like service keeps the manual pages, wherever its objects are and however long messages
 * take: programs that find out, under random delays, for each way to locate and for semaphores that
 * stay or migrate.
 */
class KdipcServiceTest {

  private static final int KEY = 77;
  private static final int NODES = 3;
  private static final int PROCESSES = 5;
  private static final int SEEDS = 12;
  private static final long MICRO = 1_000_000;

  static Stream<Arguments> variants() {
    return Stream.of("home", "broadcast", "central", "chain")
        .flatMap(location ->
            Stream.of("stay", "migrate").map(semaphores -> Arguments.of(location, semaphores)));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void shippedProgramsGiveTheRightAnswer(String location, String semaphores) {
    for (String program : Programs.catalog().ids()) {
      run(location, semaphores, ProgramRuns.small(program, NODES), 1);
    }
  }

  private record Inside(long fromPicos, long toPicos) {}

  @ParameterizedTest
  @MethodSource("variants")
  void oneAtATimeHasTheToken(String location, String semaphores) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<Inside> inside = new ArrayList<>();
      execute(
          location,
          semaphores,
          seed,
          process -> {
            int set = openToken(process);
            RandomGenerator random = process.random("work");
            for (int round = 0; round < 6; round++) {
              process.semop(set, new Sembuf(0, -1, round % 2 == 0 ? SEM_UNDO : 0));
              long from = process.timePicos();
              process.computePicos(random.nextLong(60 * MICRO));
              inside.add(new Inside(from, process.timePicos()));
              process.semop(set, new Sembuf(0, 1, round % 2 == 0 ? SEM_UNDO : 0));
              process.computePicos(random.nextLong(90 * MICRO));
            }
            process.barrier();
            return process.semctl(set, 0, GETVAL);
          });
      assertDisjoint(inside);
    }
  }

  private static void assertDisjoint(List<Inside> inside) {
    assertThat(inside).hasSize(6 * PROCESSES);
    inside.sort(Comparator.comparingLong(Inside::fromPicos));
    for (int i = 1; i < inside.size(); i++) {
      assertThat(inside.get(i).fromPicos()).isGreaterThanOrEqualTo(inside.get(i - 1).toPicos());
    }
  }

  private static int openToken(ProcessView process) {
    int set = process.semget(KEY, 2, IPC_CREAT | 0666);
    if (process.index() == 0) {
      process.semctl(set, 0, SETVAL, 1);
    }
    process.barrier();
    return set;
  }

  @ParameterizedTest
  @MethodSource("variants")
  void operationsOnSeveralSemaphoresHappenTogether(String location, String semaphores) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      execute(
          location,
          semaphores,
          seed,
          process -> {
            int set = openToken(process);
            RandomGenerator random = process.random("work");
            for (int round = 0; round < 5; round++) {
              process.semop(set, new Sembuf(0, -1), new Sembuf(1, 1));
              process.computePicos(random.nextLong(50 * MICRO));
              process.semop(set, new Sembuf(1, -1), new Sembuf(0, 1));
            }
            process.barrier();
            return process.semctl(set, 0, GETVAL) + 10 * process.semctl(set, 1, GETVAL);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void oneProcessMakesTheObjectOfAKeyAndAllFindIt(String location, String semaphores) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<Integer> made = new ArrayList<>();
      List<Integer> found = new ArrayList<>();
      execute(
          location,
          semaphores,
          seed,
          process -> {
            process.computePicos(process.random("start").nextLong(300 * MICRO));
            Errno failed =
                errno(() -> made.add(process.semget(KEY, 1, IPC_CREAT | IPC_EXCL | 0666)));
            int memory = process.shmget(KEY, 100, IPC_CREAT | 0666);
            found.add(process.semget(KEY, 1, 0));
            process.barrier();
            boolean sameMemory = process.shmget(KEY, 1, 0) == memory;
            return sameMemory && (failed == null || failed == Errno.EEXIST) ? 1 : 0;
          });
      assertThat(made).hasSize(1);
      assertThat(found).hasSize(PROCESSES).containsOnly(made.getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void removalEndsTheWaitOfAllAndFreesTheKey(String location, String semaphores) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      execute(
          location,
          semaphores,
          seed,
          process -> {
            int set = process.semget(KEY, 1, IPC_CREAT | 0666);
            process.barrier();
            if (process.index() == PROCESSES - 1) {
              process.computePicos(400 * MICRO + process.random("wait").nextLong(200 * MICRO));
              process.semctl(set, 0, IPC_RMID);
            } else {
              Errno waited = errno(() -> process.semop(set, new Sembuf(0, -1)));
              assertThat(waited).isIn(Errno.EIDRM, Errno.EINVAL);
            }
            process.barrier();
            assertThat(errno(() -> process.semop(set, new Sembuf(0, 1)))).isEqualTo(Errno.EINVAL);
            assertThat(errno(() -> process.semget(KEY, 1, 0))).isEqualTo(Errno.ENOENT);
            process.barrier();
            int next = process.semget(KEY, 1, IPC_CREAT | 0666);
            process.barrier();
            return next != set && next == process.semget(KEY, 1, 0) ? 1 : 0;
          });
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void whatAProcessHasTakenIsGivenBackWhenItEnds(String location, String semaphores) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      execute(
          location,
          semaphores,
          seed,
          process -> {
            int set = openToken(process);
            process.computePicos(process.random("start").nextLong(200 * MICRO));
            process.semop(set, new Sembuf(0, -1, SEM_UNDO));
            process.semop(set, new Sembuf(1, 1));
            return 1; // nobody gives the token back but the end of the process
          });
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void permissionsHoldAtEveryNode(String location, String semaphores) {
    ProgramWorkload workload =
        new ProgramWorkload(
            "permissions",
            new TestProgram(
                process -> {
                  if (process.index() == 0) {
                    process.semget(KEY, 1, IPC_CREAT | 0600);
                  }
                  process.barrier();
                  return errno(() -> process.semget(KEY, 1, 0600)) == Errno.EACCES ? 1 : 0;
                }) {
              @Override
              public Object expected(int process, int processes) {
                return process % 2;
              }
            },
            4,
            List.of("alice", "bob"));
    run(location, semaphores, workload, 1);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void whoDoesNotWantToWaitIsToldSo(String location, String semaphores) {
    execute(
        location,
        semaphores,
        1,
        process -> {
          int set = openToken(process);
          return errno(() -> process.semop(set, new Sembuf(1, -1, IPC_NOWAIT))) == Errno.EAGAIN
              ? 1
              : 0;
        });
  }

  /**
   * Process 1 of node 1 finds the set of node 0, asks it whether it may, and uses it three times;
   * then process 0 uses it. The name's home is node 1: process 0 reads it and then takes it to make
   * the set; process 1 reads it.
   */
  @ParameterizedTest
  @CsvSource({
    "stay,    'call 4, reply 4, request 2, forward 1, name 3'",
    "migrate, 'request 3, forward 2, name 3, semaphores 2'",
  })
  void useCostsAnExchangeOrNothingWhereTheSetHasMigrated(String semaphores, String counts) {
    RunResult result =
        execute(
            "home",
            semaphores,
            0,
            2,
            process -> {
              int set = process.index() == 0 ? process.semget(KEY, 1, IPC_CREAT | 0666) : 0;
              process.barrier();
              if (process.index() == 1) {
                set = process.semget(KEY, 1, 0);
                for (int use = 0; use < 3; use++) {
                  process.semop(set, new Sembuf(0, 1));
                }
              }
              process.barrier();
              if (process.index() == 0) {
                process.semop(set, new Sembuf(0, -3));
              }
              return 1;
            });
    assertThat(text(result, List.of("call", "reply", "request", "forward", "name", "semaphores")))
        .isEqualTo(counts);
  }

  private static String text(RunResult result, List<String> words) {
    return String.join(
        ", ",
        words.stream()
            .filter(word -> result.metrics().containsKey("messages.ipc." + word))
            .map(word -> word + " " + result.metrics().get("messages.ipc." + word).longValue())
            .toList());
  }

  private static Errno errno(Runnable call) {
    try {
      call.run();
      return null;
    } catch (SystemCallFailed failed) {
      return failed.errno();
    }
  }

  private static void execute(
      String location, String semaphores, long seed, Function<ProcessView, Object> body) {
    execute(location, semaphores, seed, PROCESSES, body);
  }

  /** Runs a program of which every process must end with 1. */
  private static RunResult execute(
      String location,
      String semaphores,
      long seed,
      int processes,
      Function<ProcessView, Object> body) {
    Program program = new TestProgram(body);
    return run(location, semaphores, ProgramRuns.workload("test", program, processes), seed);
  }

  private static class TestProgram implements Program {

    private final Function<ProcessView, Object> body;

    TestProgram(Function<ProcessView, Object> body) {
      this.body = body;
    }

    @Override
    public Object run(ProcessView process) {
      return body.apply(process);
    }

    @Override
    public Object expected(int process, int processes) {
      return 1;
    }
  }

  private static RunResult run(
      String location, String semaphores, ProgramWorkload workload, long seed) {
    RunSettings plain = ProgramRuns.settings("kdipc", "constant", NODES);
    IpcDescriptor<?> service = IpcServices.catalog().find("kdipc");
    Map<String, String> chosen = Map.of("location", location, "semaphores", semaphores);
    IpcChoice ipc = new IpcChoice(service, Settings.of(service.parameters(), chosen));
    MachineSettings machine = plain.machine();
    MachineSettings served =
        new MachineSettings(
            machine.nodes(),
            machine.pageBytes(),
            machine.initialOwner(),
            machine.node(),
            machine.network(),
            machine.networkSettings(),
            machine.transport(),
            delays(seed),
            ipc);
    return Run.execute(
        new RunSettings(
            served,
            plain.protocol(),
            Settings.of(plain.protocol().parameters(), Map.of("location", location)),
            plain.ordering(),
            new RandomStreams(seed, 0)),
        workload);
  }

  private static FaultPlan delays(long seed) {
    return seed == 0
        ? FaultPlan.NONE
        : FaultPlan.of(new Disturbance.Delay(0.4, 400 * MICRO, Spread.UNIFORM, Area.EVERYWHERE));
  }
}
