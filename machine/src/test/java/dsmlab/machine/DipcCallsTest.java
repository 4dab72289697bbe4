package dsmlab.machine;

import static dsmlab.systemv.SystemV.GETVAL;
import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.SETVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.library.Programs;
import dsmlab.systemv.Msgbuf;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.SystemCallFailed;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls cost under DIPC: network messages, forks and time. */
class DipcCallsTest {

  private static final int KEY = 7;
  private static final int FLAGS = IPC_CREAT | IPC_DIPC | 0666;

  static List<String> programs() {
    return Programs.catalog().ids();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void shippedProgramsGiveTheRightAnswer(String program) {
    for (String transport : List.of("udp", "tcp")) {
      assertThatCode(
              () -> DipcRuns.udp(3).with("transport", transport).run(ProgramRuns.small(program, 3)))
          .doesNotThrowAnyException();
    }
  }

  /** Process 0 makes a set and a queue; then process 1, on another machine, does something. */
  private static Program remotely(Consumer<ProcessView> deed) {
    return TestProgram.of(process -> {
      if (process.index() == 0) {
        process.semget(KEY, 1, FLAGS);
        process.msgget(KEY, FLAGS);
      }
      process.barrier();
      if (process.index() == 1) {
        deed.accept(process);
      }
      process.barrier();
      return Program.NOTHING;
    });
  }

  private static double ipc(RunResult result, String word) {
    return result.metrics().getOrDefault("messages.ipc." + word, 0.0);
  }

  @Test
  void remoteCallIsTwoMessages() {
    Consumer<ProcessView> sends =
        process -> process.msgsnd(process.msgget(KEY, FLAGS), new Msgbuf(1, new byte[10]), 0);
    RunResult result = DipcRuns.udp(2).run(remotely(sends));
    assertThat(ipc(result, "request")).isEqualTo(2);
    assertThat(ipc(result, "reply")).isEqualTo(2);
    assertThat(ipc(result, "lookup")).isEqualTo(1);
    assertThat(ipc(result, "found")).isEqualTo(1);
    assertThat(result.metrics()).containsEntry("messages.ipc", 6.0);
  }

  @Test
  void tcpOpensAConnectionForEachExchange() {
    RunResult result = DipcRuns.udp(2).with("transport", "tcp").run(remotely(this::adds));
    assertThat(ipc(result, "connect")).isEqualTo(3);
    assertThat(ipc(result, "accepted")).isEqualTo(3);
    assertThat(result.metrics()).containsEntry("messages.ipc", 12.0);
  }

  private void adds(ProcessView process) {
    process.semop(process.semget(KEY, 1, FLAGS), new Sembuf(0, 1));
  }

  @Test
  void remoteCallForksAnEmployerAndAWorker() {
    RunResult one = DipcRuns.udp(2).run(remotely(this::adds));
    RunResult two =
        DipcRuns.udp(2)
            .run(
                remotely(process -> {
                  adds(process);
                  process.semop(process.semget(KEY, 1, FLAGS), new Sembuf(0, 1));
                }));
    assertThat(nanosOf(two, "worker") - nanosOf(one, "worker")).isEqualTo(2 * 500_000.0);
    assertThat(nanosOf(two, "employer") - nanosOf(one, "employer"))
        .isEqualTo(2 * (500_000.0 + 20_000));
  }

  private static double nanosOf(RunResult result, String activity) {
    return result.metrics().getOrDefault("ipcTime." + activity, 0.0);
  }

  @Test
  void callOnTheOwnMachineSendsNothing() {
    RunResult result =
        DipcRuns.udp(1)
            .run(
                TestProgram.of(process -> {
                  adds(process);
                  return Program.NOTHING;
                }));
    assertThat(result.metrics()).doesNotContainKey("messages.ipc.request");
    assertThat(nanosOf(result, "worker")).isZero();
  }

  @Test
  void lookUpThatMakesAnObjectIsThreeMessages() {
    RunResult result =
        DipcRuns.udp(2)
            .with("referee", "1")
            .run(
                TestProgram.of(
                    process -> process.index() == 0 ? process.semget(KEY, 1, FLAGS) : 0));
    assertThat(ipc(result, "lookup")).isEqualTo(1);
    assertThat(ipc(result, "found")).isEqualTo(1);
    assertThat(ipc(result, "registration")).isEqualTo(1);
    assertThat(result.metrics()).containsEntry("messages.ipc", 3.0);
  }

  @Test
  void callThatIsAnsweredTooLateHasFailedButIsDoneOnce() {
    Consumer<ProcessView> late =
        process -> {
          int id = process.semget(KEY, 1, FLAGS);
          assertThatThrownBy(() -> process.semctl(id, 0, SETVAL, 20))
              .isInstanceOf(SystemCallFailed.class)
              .hasMessageContaining("ETIMEDOUT");
          process.compute(Duration.ofSeconds(1));
        };
    TestProgram program =
        TestProgram.of(process -> {
          int id = process.index() == 0 ? process.semget(KEY, 1, FLAGS) : 0;
          process.barrier();
          if (process.index() == 1) {
            late.accept(process);
          }
          process.barrier();
          return process.index() == 0 ? process.semctl(id, 0, GETVAL) : 0;
        });
    RunResult result = DipcRuns.udp(2).with("callTimeout", "1200us").run(program);
    assertThat(program.result(0)).isEqualTo(20);
    assertThat(result.metrics()).containsEntry("ipc.lateAnswers", 1.0);
  }
}
