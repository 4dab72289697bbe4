package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.answer.Answers;
import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.RunFailure;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.FailedRun;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.read.Catalogs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exit codes and sentences for what should not happen. */
class AnswersTest {

  private final StringWriter told = new StringWriter();
  private final PrintWriter messages = new PrintWriter(told, true);
  private final Answers answers = new Answers(messages);

  private int failures(boolean... promisesBroken) {
    Session session =
        new Session(
            new Surroundings(Path.of(""), false, 120, false, Optional.empty()),
            messages,
            messages,
            answers,
            Catalogs.standard(),
            Optional.empty());
    List<FailedRun> runs =
        IntStream.range(0, promisesBroken.length)
            .mapToObj(index ->
                new FailedRun(
                    "id" + index,
                    "dynamic",
                    "dynamic",
                    Map.of("machine.nodes", "4"),
                    0,
                    1,
                    promisesBroken[index],
                    "it went wrong"))
            .toList();
    Scenario scenario = new Scenario("test", "", 1, 1, true, List.of());
    return session.tellFailures(
        new ExperimentResults(scenario, "", List.of("machine.nodes"), List.of(), runs));
  }

  @Test
  void noFailureIsNoError() {
    assertThat(failures()).isZero();
    assertThat(told.toString()).isEmpty();
  }

  @Test
  void aFailedRunIsNamedByItsPoint() {
    assertThat(failures(false)).isEqualTo(1);
    assertThat(told.toString()).isEqualTo("dynamic, machine.nodes 4: it went wrong\n");
  }

  @Test
  void aBrokenPromiseOutweighsAFailedRun() {
    assertThat(failures(false, true, false)).isEqualTo(3);
  }

  @Test
  void failuresOutsideOfRunsHaveTheSameCodes() {
    assertThat(answers.failed(new RunFailure("stuck"))).isEqualTo(1);
    assertThat(answers.failed(new PromiseViolation("two writers"))).isEqualTo(3);
    assertThat(told.toString()).isEqualTo("stuck\ntwo writers\n");
  }

  @Test
  void theUnexpectedIsOneLineWithAHint() {
    assertThat(answers.failed(new IllegalStateException("no such state"))).isEqualTo(1);
    assertThat(told.toString())
        .isEqualTo(
            "dsmlab: unexpected failure: java.lang.IllegalStateException: no such state;"
                + " --stack-trace tells where\n");
  }

  @Test
  void theStackTraceIsShownWhenItIsWanted() {
    answers.wantStackTrace();

    assertThat(answers.failed(new IllegalStateException("no such state"))).isEqualTo(1);
    assertThat(told.toString()).contains("\tat dsmlab.cli.AnswersTest.");
  }

  @Test
  void memoryThatRunsOutIsToldWithARemedy() {
    assertThat(answers.failed(new OutOfMemoryError("heap"))).isEqualTo(1);
    assertThat(told.toString())
        .isEqualTo("dsmlab: out of memory; DSMLAB_JAVA_OPTS=-Xmx8g gives it 8 GiB\n");
  }

  @Test
  void nothingIsSaidAboutAnInterruption() {
    assertThat(answers.failed(new InterruptedCommand(new InterruptedException()))).isEqualTo(130);
    assertThat(answers.failed(new IllegalStateException("Shutdown in progress"))).isEqualTo(130);
    assertThat(told.toString()).isEmpty();
  }
}
