package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.library.Programs;
import dsmlab.systemv.Msgbuf;
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
}
