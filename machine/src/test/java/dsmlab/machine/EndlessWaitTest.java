package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.BarrierBroken;
import dsmlab.program.GaveUp;
import dsmlab.program.ProcessView;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Who waits for something that will never come is told, or the run ends with a sentence. */
class EndlessWaitTest {

  private static final long MILLI = 1_000_000_000L;

  private static FaultPlan crashOf(int node) {
    return FaultPlan.of(new Crash(node, new Window(MILLI, Long.MAX_VALUE)));
  }

  private static Object meet(ProcessView process) {
    try {
      process.barrier();
      return "met";
    } catch (BarrierBroken broken) {
      return new GaveUp("process %d is missing".formatted(broken.process()));
    }
  }

  @Test
  void aBarrierIsBrokenForThoseWhoWaitWhenAProcessDies() {
    TestProgram program =
        TestProgram.of(process -> {
          process.computePicos(process.index() == 2 ? 5 * MILLI : 0);
          return meet(process);
        });
    DipcRuns.udp(3).with(crashOf(2)).run(program);
    assertThat(program.result(0)).isEqualTo(new GaveUp("process 2 is missing"));
    assertThat(program.result(1)).isEqualTo(new GaveUp("process 2 is missing"));
  }

  @Test
  void aBarrierIsBrokenForThoseWhoComeAfterTheDeath() {
    TestProgram program =
        TestProgram.of(process -> {
          process.computePicos(process.index() == 2 ? 9 * MILLI : 5 * MILLI);
          return meet(process);
        });
    DipcRuns.udp(3).with(crashOf(2)).run(program);
    assertThat(program.result(0)).isEqualTo(new GaveUp("process 2 is missing"));
  }

  @Test
  void whoHadArrivedBeforeItsDeathIsNotMissingUntilTheNextBarrier() {
    TestProgram program =
        TestProgram.of(process -> {
          process.computePicos(process.index() == 1 ? 0 : 5 * MILLI);
          process.barrier();
          return process.timePicos() + ": " + meet(process);
        });
    DipcRuns.udp(2).with(crashOf(1)).run(program);
    assertThat(program.result(0)).isEqualTo(5 * MILLI + ": " + new GaveUp("process 1 is missing"));
  }

  @Test
  void aProgramThatDoesNotExpectItFailsWithWhatHasBecomeOfTheOther() {
    TestProgram program =
        TestProgram.of(process -> {
          process.barrier();
          process.computePicos(5 * MILLI);
          process.barrier();
          return "met";
        });
    assertThatThrownBy(() -> DipcRuns.udp(2).with(crashOf(1)).run(program))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining(
            "process 1 has ended with its node, and will never come to the barrier");
  }

  @Test
  void whoGivesUpIsMissingToo() {
    TestProgram program =
        TestProgram.of(process -> {
          process.computePicos(5 * MILLI);
          return process.index() == 0 ? new GaveUp("tired") : meet(process);
        });
    DipcRuns.udp(3).with(crashOf(2)).run(program);
    assertThat(program.result(1)).isEqualTo(new GaveUp("process 0 is missing"));
  }

  @Test
  void whatIsToldOfTheLastEventsIsTheSameInEveryRun() {
    TestProgram program =
        TestProgram.of(process -> {
          long at = process.shmat(process.shmget(7, 8, IPC_CREAT | 0666), 0, 0);
          process.storeLong(at, 1);
          process.semop(process.semget(7, 1, IPC_CREAT | 0666), new Sembuf(0, -1));
          return "gone on";
        });
    RunSettings settings = ProgramRuns.settings("kdipc", migrating(), 2);
    assertThatThrownBy(() -> Run.execute(settings, ProgramRuns.workload("test", program, 2)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("contents=")
        .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
        .doesNotContainPattern("@[0-9a-f]+");
  }

  private static IpcChoice migrating() {
    IpcDescriptor<?> service = IpcServices.catalog().find("kdipc");
    return new IpcChoice(
        service, Settings.of(service.parameters(), Map.of("semaphores", "migrate")));
  }

  @Test
  void whatNobodyWillEverDoEndsTheRunThoughTheDaemonsGoOnAsking() {
    TestProgram program =
        TestProgram.of(process -> {
          int set = process.semget(7, 1, IPC_CREAT | IPC_DIPC | 0666);
          process.semop(set, new Sembuf(0, -1));
          return "gone on";
        });
    assertThatThrownBy(() -> DipcRuns.udp(2).run(program))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("processes [0, 1] of test wait for ever")
        .hasMessageContaining("semaphore 0 of set 0, whose value is 0, to become at least 1");
  }
}
