package dsmlab.machine;

import static dsmlab.systemv.SystemV.GETVAL;
import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_PRIVATE;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.ProcessView;
import dsmlab.program.SignalReceived;
import dsmlab.sim.settings.SettingException;
import dsmlab.systemv.Errno;
import dsmlab.systemv.Msgbuf;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.Status;
import dsmlab.systemv.SystemCallFailed;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Keys, identity and what is left behind in a cluster of DIPC. */
class DipcClusterTest {

  private static final int KEY = 7;
  private static final int FLAGS = IPC_CREAT | IPC_DIPC;

  /** What a process finds when it does something, in words. */
  private static String outcome(Runnable deed) {
    try {
      deed.run();
      return "done";
    } catch (SystemCallFailed failed) {
      return failed.errno().toString();
    } catch (SignalReceived received) {
      return received.signal().toString();
    }
  }

  /** Each process does its deed in turn, as often as there are deeds. */
  @SafeVarargs
  private static TestProgram inTurn(Function<ProcessView, Object>... deeds) {
    return TestProgram.of(process -> {
      Object result = "";
      for (int turn = 0; turn < deeds.length; turn++) {
        if (process.index() == turn % process.processes()) {
          result = deeds[turn].apply(process);
        }
        process.barrier();
      }
      return result;
    });
  }

  private static double metric(RunResult result, String name) {
    return result.metrics().getOrDefault(name, 0.0);
  }

  @Test
  void keysWithoutTheFlagStayLocal() {
    TestProgram program =
        inTurn(
            process -> process.msgget(KEY, IPC_CREAT | 0666),
            process -> outcome(() -> process.msgget(KEY, 0666)));
    RunResult result = DipcRuns.udp(2).run(program);
    assertThat(program.result(1)).isEqualTo("ENOENT");
    assertThat(metric(result, "messages.ipc")).isZero();
  }

  @Test
  void allKeysAreDistributedWhereProgramsDoNotKnowTheFlag() {
    TestProgram program =
        inTurn(
            process -> process.msgget(KEY, IPC_CREAT | 0666), process -> process.msgget(KEY, 0666));
    DipcRuns.udp(2).with("keys", "all").run(program);
    assertThat(program.result(1)).isEqualTo(program.result(0));
  }

  @Test
  void privateObjectsAreNobodyElsesEvenByTheirId() {
    int[] id = new int[1];
    TestProgram program =
        inTurn(
            process -> id[0] = process.msgget(IPC_PRIVATE, FLAGS | 0666),
            process -> outcome(() -> process.msgsnd(id[0], new Msgbuf(1, new byte[1]), 0)));
    RunResult result = DipcRuns.udp(2).run(program);
    assertThat(program.result(1)).isEqualTo("EINVAL");
    assertThat(metric(result, "messages.ipc")).isZero();
  }

  @Test
  void theFirstMakerOwnsAndExclusiveMakersAreTold() {
    TestProgram program =
        inTurn(
            process -> outcome(() -> process.semget(KEY, 1, IPC_DIPC)),
            process -> process.semget(KEY, 1, FLAGS | 0666) % 3,
            process -> outcome(() -> process.semget(KEY, 1, FLAGS | IPC_EXCL | 0666)));
    DipcRuns.udp(3).run(program);
    assertThat(program.result(0)).isEqualTo("ENOENT");
    assertThat(program.result(1)).isEqualTo(1);
    assertThat(program.result(2)).isEqualTo("EEXIST");
  }

  @Test
  void aRemovedKeyCanBeMadeAnewByAnotherMachine() {
    TestProgram program =
        inTurn(
            process -> process.semget(KEY, 1, FLAGS | 0666),
            process -> {
              process.semctl(process.semget(KEY, 1, IPC_DIPC), 0, IPC_RMID);
              return process.semget(KEY, 1, FLAGS | 0666) % 2;
            });
    RunResult result = DipcRuns.udp(2).run(program);
    assertThat(program.result(1)).isEqualTo(1);
    assertThat(metric(result, "messages.ipc.request")).isEqualTo(2);
    assertThat(metric(result, "messages.ipc.registration")).isEqualTo(1);
  }

  @Test
  void theSameNameIsTheSamePersonOnAllMachines() {
    TestProgram program =
        inTurn(
            process -> process.msgget(KEY, FLAGS | 0600),
            process -> outcome(() -> process.msgget(KEY, IPC_DIPC | 0600)),
            process -> outcome(() -> process.msgget(KEY, IPC_DIPC | 0600)));
    DipcRuns.udp(3).run(program, "alice", "alice", "mallory");
    assertThat(program.result(1)).isEqualTo("done");
    assertThat(program.result(2)).isEqualTo("EACCES");
  }

  @Test
  void rootIsNobodySpecialElsewhereUnlessItIsAllowedToBe() {
    Function<String, Object> seen =
        root -> {
          TestProgram program =
              inTurn(
                  process -> process.msgget(KEY, FLAGS | 0600),
                  process -> outcome(() -> process.msgget(KEY, IPC_DIPC | 0600)));
          DipcRuns.udp(2).with("root", root).run(program, "alice", "root");
          return program.result(1);
        };
    assertThat(seen.apply("dipcd")).isEqualTo("EACCES");
    assertThat(seen.apply("root")).isEqualTo("done");
  }

  @Test
  void aRefusedUserLearnsNothingButThat() {
    int[] id = new int[1];
    TestProgram program =
        inTurn(
            process -> id[0] = process.semget(KEY, 3, FLAGS | 0600),
            process ->
                outcome(() -> process.semctl(id[0], 0, GETVAL))
                    + outcome(() -> process.semget(KEY, 9, IPC_DIPC | 0600))
                    + outcome(() -> process.semstat(id[0]))
                    + outcome(() -> process.semop(id[0], new Sembuf(0, 1))),
            process -> "");
    DipcRuns.udp(3).run(program, "alice", "mallory", "bob");
    assertThat(program.result(1)).isEqualTo("EACCES".repeat(4));
  }

  @Test
  void aMachineThatIsNotAllowedIsNotHeardAndNobodyIsToldOfIt() {
    for (String transport : new String[] {"udp", "tcp"}) {
      int[] id = new int[1];
      TestProgram program =
          inTurn(
              process -> id[0] = process.msgget(KEY, FLAGS | 0666),
              process ->
                  outcome(() -> process.msgget(KEY, IPC_DIPC))
                      + outcome(() -> process.msgget(99, IPC_DIPC))
                      + outcome(() -> process.msgstat(id[0]))
                      + outcome(() -> process.msgstat(id[0] + 600)),
              process -> "");
      RunResult result =
          DipcRuns.udp(3).with("transport", transport).with("allow", "0 2").run(program);
      assertThat(program.result(1)).isEqualTo("EACCES".repeat(4));
      assertThat(metric(result, "messages.ipc.refused")).isEqualTo(4);
      assertThat(metric(result, "messages.ipc")).isEqualTo(8);
    }
  }

  @Test
  void aMachineWithAListOfItsOwnHearsWhomThatNames() {
    int[] id = new int[2];
    TestProgram program =
        inTurn(
            process -> id[0] = process.msgget(KEY, FLAGS | 0666),
            process -> id[1] = process.msgget(KEY + 1, FLAGS | 0666),
            process -> "",
            process -> outcome(() -> process.msgstat(id[1])),
            process -> outcome(() -> process.msgstat(id[0])),
            process ->
                outcome(() -> process.msgstat(id[0])) + outcome(() -> process.msgstat(id[1])));
    DipcRuns.udp(3).with("allow", "all; 1: 0").run(program);
    assertThat(program.result(0)).isEqualTo("done");
    assertThat(program.result(1)).isEqualTo("done");
    assertThat(program.result(2)).isEqualTo("doneEACCES");
  }

  @Test
  void anAllowListThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> DipcRuns.udp(2).with("allow", "1: 0; 1: all").run(inTurn()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("machine 1 has two lists in 'allow'");
    assertThatThrownBy(() -> DipcRuns.udp(2).with("allow", "0; x: 1").run(inTurn()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("'x' in 'allow' is no machine");
  }

  @Test
  void aProxyStaysForOperationsThatAreToBeTakenBackAndEndsWithTheProcess() {
    TestProgram undone =
        TestProgram.of(process -> {
          int id = process.semget(KEY, 1, FLAGS | 0666);
          if (process.index() == 0) {
            process.semctl(id, 0, SETVAL, 5);
          }
          process.barrier();
          if (process.index() == 1) {
            process.semop(id, new Sembuf(0, -3, SEM_UNDO));
            process.semop(id, new Sembuf(0, 1, SEM_UNDO));
            return process.semctl(id, 0, GETVAL);
          }
          process.compute(java.time.Duration.ofSeconds(1));
          return process.semctl(id, 0, GETVAL);
        });
    RunResult result = DipcRuns.udp(2).run(undone);
    assertThat(undone.result(1)).isEqualTo(3);
    assertThat(undone.result(0)).isEqualTo(5);
    assertThat(metric(result, "ipc.proxies")).isEqualTo(1);
    assertThat(metric(result, "messages.ipc.exit")).isEqualTo(1);
  }

  @Test
  void segmentsAreSharedDetachedAndRemovedAcrossMachines() {
    TestProgram program =
        TestProgram.of(process -> {
          int id = process.shmget(KEY, 100, FLAGS | 0666);
          long at = process.shmat(id, 0, 0);
          process.storeLong(at + 8L * process.index(), 10 + process.index());
          process.barrier();
          long other = process.loadLong(at + 8L * (1 - process.index()));
          Status.Shmid before = process.shmstat(id);
          process.barrier();
          if (process.index() == 1) {
            process.shmctl(id, IPC_RMID);
          }
          process.barrier();
          process.shmdt(at);
          String after = outcome(() -> process.loadLong(at));
          process.barrier();
          return other + " " + before.attached() + after + outcome(() -> process.shmstat(id));
        });
    DipcRuns.udp(2).run(program);
    assertThat(program.result(0)).isEqualTo("11 2SIGSEGVEINVAL");
    assertThat(program.result(1)).isEqualTo("10 2SIGSEGVEINVAL");
  }

  @Test
  void aCallThatWaitsElsewhereIsAnsweredWhenItCan() {
    TestProgram program =
        TestProgram.of(process -> {
          int id = process.msgget(KEY, FLAGS | 0666);
          if (process.index() == 0) {
            process.compute(java.time.Duration.ofSeconds(60));
            process.msgsnd(id, new Msgbuf(1, new byte[] {42}), 0);
            return "";
          }
          return process.msgrcv(id, 8, 0, 0).text()[0];
        });
    RunResult result = DipcRuns.udp(2).run(program);
    assertThat(program.result(1)).isEqualTo((byte) 42);
    assertThat(metric(result, "messages.ipc.probe")).isPositive();
    assertThat(metric(result, "ipc.timeouts")).isZero();
  }

  @Test
  void errorsOfTheOwnerAreThoseOfTheCaller() {
    TestProgram program =
        inTurn(
            process -> process.semget(KEY, 1, FLAGS | 0666),
            process ->
                outcome(() -> process.semop(process.semget(KEY, 1, IPC_DIPC), new Sembuf(4, 1))));
    DipcRuns.udp(2).run(program);
    assertThat(program.result(1)).isEqualTo(Errno.EFBIG.toString());
  }
}
