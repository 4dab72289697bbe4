package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.library.Programs;
import dsmlab.systemv.Sembuf;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes run past their read faults, and nobody can tell but by the time. */
class SpeculationTest {

  private static final long MICRO = 1_000_000;
  private static final long LONGEST = 200 * MICRO;
  private static final int KEY = 5;

  static Stream<Arguments> pairs() {
    return Stream.of("kdipc", "dynamic", "monitor-central", "migration", "central-server", "dipc")
        .flatMap(protocol ->
            Programs.catalog().ids().stream().map(program -> Arguments.of(protocol, program)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void shippedProgramsGiveTheRightAnswerAndRunningAheadChangesNothing(
      String protocol, String program) {
    RunSettings settings = ProgramRuns.settings(protocol, "constant", 3);
    ProgramWorkload workload = speculating(ProgramRuns.small(program, 4), LONGEST);
    RunResult ahead = new ProgramReplay(settings, Watchers.NOBODY, workload, true).run();
    RunResult stepwise = new ProgramReplay(settings, Watchers.NOBODY, workload, false).run();
    assertThat(ahead.digest()).isEqualTo(stepwise.digest());
  }

  /** Reads a word that the other process changes in every second round. */
  private static final class EverySecondGuessIsWrong implements Program {

    private static final int ROUNDS = 40;

    @Override
    public Object run(ProcessView process) {
      long word = process.shmat(process.shmget(KEY, 64, IPC_CREAT | 0600), 0, 0);
      int turns = process.semget(KEY, 2, IPC_CREAT | 0600);
      process.barrier();
      long sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        if (process.index() == 0) {
          process.storeLong(word + 8, round);
          process.storeLong(word, round / 2);
          process.semop(turns, new Sembuf(1, 1));
          process.semop(turns, new Sembuf(0, -1));
        } else {
          process.semop(turns, new Sembuf(1, -1));
          long read = process.loadLong(word);
          process.computePicos(20 * MICRO + read);
          sum += read;
          process.semop(turns, new Sembuf(0, 1));
        }
      }
      return sum;
    }

    @Override
    public Object expected(int process, int processes) {
      long sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        sum += round / 2;
      }
      return process == 0 ? 0L : sum;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kdipc", "dynamic", "migration"})
  void halfOfTheGuessesAreWrongAndTheAnswerIsRight(String protocol) {
    RunResult result = run(protocol, LONGEST);
    assertThat(result.metrics().get("speculation.attempts")).isEqualTo(40.0);
    assertThat(result.metrics().get("speculation.successRate")).isBetween(0.5, 0.55);
    assertThat(result.metrics().get("speculation.timeWon")).isPositive();
    assertThat(result.metrics().get("speculation.timeLost")).isPositive();
  }

  @Test
  void whatIsWonIsWaitedForNoLonger() {
    double waiting = run("kdipc", 0).metrics().get("executionTime");
    RunResult speculating = run("kdipc", LONGEST);
    double won = speculating.metrics().get("speculation.timeWon");
    assertThat(waiting - speculating.metrics().get("executionTime"))
        .isBetween(0.9 * won, 1.1 * won);
  }

  @Test
  void nothingOfItIsToldWhereProcessesWait() {
    assertThat(run("kdipc", 0).metrics().keySet())
        .noneMatch(metric -> metric.startsWith("speculation"));
  }

  @Test
  void longestSpeculationBoundsWhatIsWon() {
    double little = run("kdipc", 2 * MICRO).metrics().get("speculation.timeWon");
    assertThat(little).isBetween(1.0, 2000.0 * 40);
  }

  private static RunResult run(String protocol, long longestPicos) {
    ProgramWorkload workload = ProgramRuns.workload("guesses", new EverySecondGuessIsWrong(), 2);
    return Run.execute(
        ProgramRuns.settings(protocol, "constant", 2), speculating(workload, longestPicos));
  }

  private static ProgramWorkload speculating(ProgramWorkload workload, long longestPicos) {
    return new ProgramWorkload(
        workload.id(), workload.program(), workload.processes(), List.of("user"), longestPicos);
  }
}
