package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.program.ProcessView;
import dsmlab.program.SignalReceived;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What becomes of shared memory of DIPC when a machine that has a copy dies: an access fails once,
 * and what the others have is still theirs. Machine 0 manages the memory, machine 1 has written it,
 * machine 2 has read it; then machine 1 or 2 dies.
 */
class DipcMemoryFailureTest {

  private static final long MILLI = 1_000_000_000L;
  private static final long DEATH = 50 * MILLI;
  private static final long FAR = 1000 * MILLI;

  /** What a process does after the death, in a second of its own. */
  private static TestProgram afterwards(Function<Memory, Object> deed) {
    return TestProgram.of(process -> {
      int id = process.shmget(1, 8, IPC_CREAT | IPC_DIPC | 0666);
      Memory memory = new Memory(process, process.shmat(id, 0, 0));
      process.computePicos(10 * MILLI);
      if (process.index() == 1) {
        memory.write(7);
      }
      process.computePicos(10 * MILLI);
      if (process.index() == 2) {
        memory.read();
      }
      process.computePicos((1L + process.index()) * FAR - process.timePicos());
      return deed.apply(memory);
    });
  }

  private record Memory(ProcessView process, long address) {

    String read() {
      try {
        return "" + process.loadLong(address);
      } catch (SignalReceived received) {
        return received.signal().toString();
      }
    }

    String write(long value) {
      try {
        process.storeLong(address, value);
        return "written";
      } catch (SignalReceived received) {
        return received.signal().toString();
      }
    }
  }

  private static DipcRuns cluster(Crash crash) {
    return DipcRuns.udp(5).withMemory("timeout", "100ms").with(FaultPlan.of(crash));
  }

  private static Crash death(int machine) {
    return new Crash(machine, new Window(DEATH, Long.MAX_VALUE));
  }

  @Test
  void afterTheHolderHasDiedAReadFailsOnceAndTheNextGetsTheCopyOfAReader() {
    TestProgram program = afterwards(Memory::read);
    cluster(death(1)).run(program);
    assertThat(program.result(0)).isEqualTo("SIGSEGV");
    assertThat(program.result(2)).isEqualTo("7");
    assertThat(program.result(3)).isEqualTo("7");
    assertThat(program.result(4)).isEqualTo("7");
  }

  @Test
  void aMachineWhoseAccessHasFailedIsNotServedAgain() {
    TestProgram program =
        afterwards(memory -> {
          String first = memory.read();
          memory.process().computePicos(5 * FAR);
          return first + " " + memory.read();
        });
    cluster(death(1)).run(program);
    assertThat(program.result(0)).isEqualTo("SIGSEGV SIGSEGV");
    assertThat(program.result(4)).isEqualTo("7 7");
  }

  @Test
  void aWriteFailsAsLongAsAReaderDoesNotAnswerAndReadsGoOn() {
    TestProgram program =
        afterwards(memory -> memory.process().index() == 0 ? memory.write(8) : memory.read());
    cluster(death(2)).run(program);
    assertThat(program.result(0)).isEqualTo("SIGSEGV");
    assertThat(program.result(1)).isEqualTo("7");
    assertThat(program.result(3)).isEqualTo("7");
  }

  @Test
  void aReaderThatIsBackHasNoCopyAndHindersNobody() {
    TestProgram program =
        afterwards(memory -> memory.process().index() == 0 ? memory.write(8) : memory.read());
    cluster(new Crash(2, new Window(DEATH, DEATH + MILLI))).run(program);
    assertThat(program.result(0)).isEqualTo("written");
    assertThat(program.result(3)).isEqualTo("8");
  }

  @Test
  void whatOnlyTheDeadMachineHadIsGone() {
    TestProgram program = afterwards(memory -> memory.process().index() < 3 ? "" : memory.read());
    cluster(new Crash(1, new Window(15 * MILLI, Long.MAX_VALUE))).run(program);
    assertThat(program.result(3)).isEqualTo("SIGSEGV");
    assertThat(program.result(4)).isEqualTo("SIGSEGV");
  }
}
