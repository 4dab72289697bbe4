package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_NOWAIT;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SHM_RDONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.SignalReceived;
import dsmlab.systemv.Errno;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.Signal;
import dsmlab.systemv.SystemCallFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What programs see of the machine, and how they end. */
class ExecutedProgramTest {

  private static final int KEY = 1;

  /** A program of which every process must return {@code "done"}. */
  private static ProgramWorkload program(int processes, Function<ProcessView, Object> body) {
    Program program =
        new Program() {
          @Override
          public Object run(ProcessView process) {
            return body.apply(process);
          }

          @Override
          public Object expected(int process, int count) {
            return "done";
          }
        };
    return ProgramRuns.workload("mine", program, processes);
  }

  private static RunResult run(int processes, Function<ProcessView, Object> body) {
    return run("dynamic", processes, body);
  }

  private static RunResult run(String protocol, int processes, Function<ProcessView, Object> body) {
    RunSettings settings = ProgramRuns.settings(protocol, "constant", processes);
    return Run.execute(settings, program(processes, body));
  }

  private static long segment(ProcessView process, int flags) {
    return process.shmat(process.shmget(KEY, 1024, IPC_CREAT | 0666), 0, flags);
  }

  @Test
  void valuesOfEverySizeComeBackAsTheyWereStored() {
    for (String protocol : List.of("dynamic", "central-server", "sequenced-update")) {
      run(
          protocol,
          2,
          process -> {
            long base = segment(process, 0);
            if (process.index() == 0) {
              process.storeLong(base, 0x0102030405060708L);
              process.storeByte(base + 3, (byte) -1);
              process.storeInt(base + 8, Integer.MIN_VALUE);
              process.storeInt(base + 12, 7);
              process.store(base + 16, 2, 0x12345);
              process.storeDouble(base + 24, -0.25);
            }
            process.barrier();
            assertThat(process.loadLong(base)).isEqualTo(0x01020304FF060708L);
            assertThat(process.loadByte(base + 3)).isEqualTo((byte) -1);
            assertThat(process.loadInt(base + 8)).isEqualTo(Integer.MIN_VALUE);
            assertThat(process.loadInt(base + 12)).isEqualTo(7);
            assertThat(process.loadLong(base + 16)).isEqualTo(0x2345);
            assertThat(process.loadDouble(base + 24)).isEqualTo(-0.25);
            assertThat(process.loadLong(base + 32)).isZero();
            return "done";
          });
    }
  }

  @Test
  void processesMayWritePartsOfOneWordInTurn() {
    for (String protocol : List.of("migration", "central-server", "sequenced-update", "dipc")) {
      run(
          protocol,
          4,
          process -> {
            long base = segment(process, 0);
            process.storeByte(base + process.index(), (byte) (process.index() + 1));
            process.barrier();
            assertThat(process.loadInt(base)).isEqualTo(0x04030201);
            return "done";
          });
    }
  }

  @Test
  void accessOutsideOfASegmentIsASegmentationFault() {
    run(
        1,
        process -> {
          expectSignal(Signal.SIGSEGV, 64, () -> process.loadLong(64));
          long base = segment(process, 0);
          expectSignal(Signal.SIGSEGV, base - 8, () -> process.loadLong(base - 8));
          expectSignal(Signal.SIGSEGV, base + 1024, () -> process.storeLong(base + 1024, 1));
          expectSignal(Signal.SIGBUS, base + 4, () -> process.loadLong(base + 4));
          process.storeLong(base + 1016, 5);
          process.shmdt(base);
          expectSignal(Signal.SIGSEGV, base, () -> process.loadLong(base));
          return "done";
        });
  }

  private static void expectSignal(Signal signal, long address, Runnable access) {
    try {
      access.run();
    } catch (SignalReceived received) {
      assertThat(received.signal()).isEqualTo(signal);
      assertThat(received.address()).isEqualTo(address);
      return;
    }
    throw new AssertionError("no " + signal);
  }

  @Test
  void aStoreIntoASegmentAttachedForReadingIsASegmentationFault() {
    run(
        1,
        process -> {
          long base = segment(process, SHM_RDONLY);
          assertThat(process.loadLong(base)).isZero();
          expectSignal(Signal.SIGSEGV, base, () -> process.storeLong(base, 1));
          return "done";
        });
  }

  @Test
  void aSignalThatNobodyHandlesKillsTheProcessAndEndsTheRun() {
    assertThatThrownBy(
            () -> run(2, process -> process.index() == 1 ? process.loadLong(64) : "done"))
        .isInstanceOf(RunFailure.class)
        .isNotInstanceOf(PromiseViolation.class)
        .hasMessageStartingWith("process 1 of mine was killed by SIGSEGV at address 0x40");
  }

  @Test
  void anExceptionEndsTheRunAndNamesProcessTimeAndLine() {
    assertThatThrownBy(() ->
            run(
                2,
                process -> {
                  process.compute(Duration.ofMillis(3));
                  return process.index() / (process.index() - 1);
                }))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("process 1 fails with java.lang.ArithmeticException: / by zero at ")
        .hasMessageContaining("(ExecutedProgramTest.java:")
        .hasMessageContaining("dynamic at 3ms");
  }

  @Test
  void aCallThatFailsCarriesItsErrno() {
    run(
        1,
        process -> {
          try {
            process.shmget(KEY, 8, 0);
          } catch (SystemCallFailed failed) {
            assertThat(failed.errno()).isEqualTo(Errno.ENOENT);
            return "done";
          }
          return "no failure";
        });
  }

  @Test
  void whatAMonitorThrowsEndsTheRunAndNotTheProgram() {
    RunMonitor strict =
        new RunMonitor() {
          @Override
          public boolean needsValues() {
            return true;
          }

          @Override
          public void referenceEnded(MachineView machine, WordReference reference) {
            throw new PromiseViolation("no reference is right");
          }
        };
    RunSettings settings = ProgramRuns.settings("dynamic", "constant", 1);
    ProgramWorkload program =
        program(
            1,
            process -> {
              long base = segment(process, 0);
              process.storeLong(base, 1);
              return process.loadLong(base) == 1 ? "done" : "wrong";
            });
    assertThatThrownBy(() -> Run.execute(settings, program, strict))
        .isInstanceOf(PromiseViolation.class)
        .hasMessage("no reference is right");
  }

  @Test
  void aWrongResultIsABrokenPromise() {
    assertThatThrownBy(() -> run(1, process -> 42))
        .isInstanceOf(PromiseViolation.class)
        .hasMessage("dynamic gives a wrong answer: process 0 of mine ends with 42; expected done");
  }

  @Test
  void thoseWhoWaitForEverAreNamedWithWhatTheyWaitFor() {
    assertThatThrownBy(() ->
            run(
                3,
                process -> {
                  int id = process.semget(KEY, 2, IPC_CREAT | 0666);
                  switch (process.index()) {
                    case 0 -> process.semop(id, new Sembuf(1, -1));
                    case 1 -> process.barrier();
                    default -> process.msgrcv(process.msgget(KEY, IPC_CREAT | 0666), 8, 3, 0);
                  }
                  return "done";
                }))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("processes [0, 1, 2] of mine wait for ever: ")
        .hasMessageContaining("process 1 waits for barrier 0, where 1 of 3 have arrived (1)")
        .hasMessageContaining(
            "process 0 waits in semop(0, [1-1]) for semaphore 1 of set 0, whose value is 0,"
                + " to become at least 1")
        .hasMessageContaining("a message of type 3 in message queue 0");
  }

  @Test
  void anEndedProcessLeavesNothingLocked() {
    run(
        2,
        process -> {
          int id = process.semget(KEY, 1, IPC_CREAT | 0666);
          if (process.index() == 0) {
            process.semop(id, new Sembuf(0, 1));
            process.semop(id, new Sembuf(0, -1, SEM_UNDO));
            process.barrier();
            return "done";
          }
          process.barrier();
          process.semop(id, new Sembuf(0, -1));
          return "done";
        });
  }

  @Test
  void aProcessThatIsKilledGivesBackWhatItHolds() {
    AtomicReference<String> other = new AtomicReference<>("waits");
    assertThatThrownBy(() ->
            run(
                2,
                process -> {
                  int id = process.semget(KEY, 1, IPC_CREAT | 0666);
                  if (process.index() == 0) {
                    process.semop(id, new Sembuf(0, 1), new Sembuf(0, -1, SEM_UNDO));
                    process.barrier();
                    return process.loadLong(8);
                  }
                  process.barrier();
                  process.semop(id, new Sembuf(0, -1));
                  other.set("went on");
                  return "done";
                }))
        .hasMessageContaining("process 0 of mine was killed");
    assertThat(other).hasValue("went on");
  }

  @Test
  void timePassesByComputingAndReferences() {
    RunResult result =
        run(
            1,
            process -> {
              long before = process.timePicos();
              process.compute(Duration.ofNanos(1500));
              assertThat(process.timePicos() - before).isEqualTo(1_500_000);
              return "done";
            });
    assertThat(result.metrics()).containsEntry("executionTime", 1500.0);
  }

  @Test
  void aCallOfTheIdealServiceCostsItsParameterAndSendsNothing() {
    RunResult result =
        run(
            1,
            process -> {
              int id = process.semget(KEY, 1, IPC_CREAT | 0600);
              for (int i = 0; i < 9; i++) {
                process.semop(id, new Sembuf(0, 1, IPC_NOWAIT));
              }
              return "done";
            });
    assertThat(result.metrics())
        .containsEntry("executionTime", 10_000.0)
        .containsEntry("systemCalls", 10.0)
        .containsEntry("ipcTime.call", 10_000.0)
        .containsEntry("messages", 0.0)
        .doesNotContainKey("messages.ipc");
  }

  @Test
  void randomDrawsAreThoseOfTheProcessAndTheSeed() {
    AtomicReference<Integer> first = new AtomicReference<>();
    Function<ProcessView, Object> body =
        process -> {
          int drawn = process.random("dice").nextInt();
          if (process.index() == 0 && !first.compareAndSet(null, drawn)) {
            assertThat(drawn).isEqualTo(first.get());
          }
          return process.index() == 1 && first.get() != null && drawn == first.get()
              ? "the same draws"
              : "done";
        };
    run(2, body);
    run(2, body);
  }

  @Test
  void aPageSmallerThanAWordIsRefused() {
    RunSettings settings = ProgramRuns.settings("dynamic", "constant", 1);
    MachineSettings old = settings.machine();
    MachineSettings tiny =
        new MachineSettings(
            1, 4, old.initialOwner(), old.node(), old.network(), old.networkSettings());
    RunSettings refused =
        new RunSettings(
            tiny,
            settings.protocol(),
            settings.protocolSettings(),
            Ordering.TIMED,
            settings.random());
    assertThatThrownBy(() -> Run.execute(refused, program(1, process -> "done")))
        .hasMessageContaining("units of coherence of at least 8 bytes, not 4");
  }
}
