package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.library.Programs;
import dsmlab.protocol.Protocols;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped program gives the right answer under every protocol: programs synchronise, and each
 * protocol sees to it that what was written before is seen after.
 */
class ProgramsUnderProtocolsTest {

  static List<String> programs() {
    return Programs.catalog().ids();
  }

  static Stream<Arguments> pairs() {
    return Protocols.catalog().entries().stream()
        .flatMap(protocol -> programs().stream().map(id -> Arguments.of(protocol.id(), id)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aProgramGivesTheRightAnswer(String protocol, String program) {
    RunSettings settings = ProgramRuns.settings(protocol, "constant", 3);
    assertThatCode(() -> Run.execute(settings, ProgramRuns.small(program, 3)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void runningAheadChangesNothing(String program) {
    for (String protocol :
        List.of("dynamic", "monitor-central", "central-server", "write-update")) {
      RunSettings settings = ProgramRuns.settings(protocol, "constant", 2);
      assertThat(digest(settings, program, true)).isEqualTo(digest(settings, program, false));
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void processesMayShareNodes(String program) {
    RunSettings settings = ProgramRuns.settings("improved-central", "constant", 2);
    assertThat(digest(settings, program, 5, true)).isEqualTo(digest(settings, program, 5, false));
  }

  private static String digest(RunSettings settings, String program, boolean runsAhead) {
    return digest(settings, program, 3, runsAhead);
  }

  private static String digest(
      RunSettings settings, String program, int processes, boolean runsAhead) {
    ProgramWorkload workload = ProgramRuns.small(program, processes);
    return new ProgramReplay(settings, Watchers.NOBODY, workload, runsAhead).run().digest();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aMonitorThatNeedsValuesChangesNothing(String program) {
    RunMonitor watching =
        new RunMonitor() {
          @Override
          public boolean needsValues() {
            return true;
          }
        };
    for (String protocol :
        List.of("dynamic", "central-server", "sequenced-update", "write-update")) {
      RunSettings settings = ProgramRuns.settings(protocol, "constant", 3);
      RunResult watched = Run.execute(settings, ProgramRuns.small(program, 3), watching);
      RunResult alone = Run.execute(settings, ProgramRuns.small(program, 3));
      assertThat(watched).isEqualTo(alone);
    }
  }

  @Test
  void anAnswerThatIsWrongIsFound() {
    RunSettings settings = ProgramRuns.settings("improved-central", "constant", 3);
    Program wrong =
        new Program() {
          @Override
          public Object run(ProcessView process) {
            return process.index();
          }

          @Override
          public Object expected(int process, int processes) {
            return 0;
          }
        };
    assertThatThrownBy(() -> Run.execute(settings, ProgramRuns.workload("wrong", wrong, 3)))
        .isInstanceOf(PromiseViolation.class)
        .hasMessage(
            "improved-central gives a wrong answer: process 1 of wrong ends with 1; expected 0");
  }
}
