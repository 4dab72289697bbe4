package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dsmlab.program.ProcessView;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Window;
import dsmlab.vgroup.GroupAnswer.Received;
import dsmlab.vgroup.GroupAnswer.Replied;
import dsmlab.vgroup.GroupCallFailed;
import dsmlab.vgroup.GroupError;
import dsmlab.vgroup.GroupIds;
import dsmlab.vgroup.VMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What programs see of processes and groups of V. */
class GroupCallsTest {

  private static final int GROUP = GroupIds.wellKnown(3);
  private static final VMessage QUESTION = VMessage.of(42);
  private static final VMessage REPLY = VMessage.of(43);
  private static final Duration LONG = Duration.ofSeconds(1);

  private final GroupRuns machines = GroupRuns.on10MegahertzProcessors();

  /** Process 0 acts, the others serve a number of messages each. */
  private static Function<ProcessView, Object> clientAndServers(
      int messages, Consumer<ProcessView> client) {
    return process -> {
      if (process.index() > 0) {
        process.joinGroup(GROUP);
      }
      process.barrier();
      if (process.index() == 0) {
        client.accept(process);
      } else {
        serve(process, messages);
      }
      return "done";
    };
  }

  private static void serve(ProcessView process, int messages) {
    for (int i = 0; i < messages; i++) {
      process.reply(REPLY, process.receive().sender());
    }
  }

  private static GroupError errorOf(Runnable call) {
    return catchThrowableOfType(GroupCallFailed.class, call::run).error();
  }

  private static double exchangeMillis(GroupRuns machines, int nodes) {
    int rounds = 10;
    AtomicReference<Long> picos = new AtomicReference<>(0L);
    machines.run(
        nodes,
        2,
        clientAndServers(
            rounds,
            client -> {
              long beganPicos = client.timePicos();
              for (int i = 0; i < rounds; i++) {
                client.send(QUESTION, 1);
              }
              picos.set(client.timePicos() - beganPicos);
            }));
    return picos.get() / 1e9 / rounds;
  }

  /** The costs were fitted to these four times, of the SOSP 1983 paper. */
  @Test
  void aSendReceiveReplyTakesThePublishedTimes() {
    assertThat(exchangeMillis(machines, 1)).isCloseTo(0.77, within(0.77 * 0.03));
    assertThat(exchangeMillis(machines, 2)).isCloseTo(2.54, within(2.54 * 0.03));
    GroupRuns slower = GroupRuns.on8MegahertzProcessors();
    assertThat(exchangeMillis(slower, 1)).isCloseTo(1.00, within(1.00 * 0.03));
    assertThat(exchangeMillis(slower, 2)).isCloseTo(3.18, within(3.18 * 0.03));
  }

  private static Map<String, Double> askOnce(GroupRuns machines, int members) {
    return machines
        .run(
            members + 1, clientAndServers(1, client -> client.send(QUESTION, GROUP, members, LONG)))
        .metrics();
  }

  @Test
  void aGroupSendIsOneMulticastAndAReplyOfEachMember() {
    for (int members : new int[] {1, 3, 6}) {
      Map<String, Double> metrics = askOnce(machines, members);
      assertThat(metrics.get("messages.ipc.groupSend")).isEqualTo(1);
      assertThat(metrics.get("messages.ipc.reply")).isEqualTo(members);
      assertThat(metrics.get("messages.ipc")).isEqualTo(members + 1);
    }
  }

  @Test
  void unicastsAreOnePacketForEachMachineAndAReplyOfEachMember() {
    for (int members : new int[] {1, 3, 6}) {
      assertThat(askOnce(GroupRuns.on10MegahertzProcessors().with("delivery", "unicast"), members))
          .containsEntry("messages.ipc.groupSend", (double) members)
          .containsEntry("messages.ipc", 2.0 * members);
      assertThat(askOnce(GroupRuns.on10MegahertzProcessors().withoutMulticast(), members))
          .containsEntry("messages.ipc", 2.0 * members);
    }
  }

  @Test
  void membersOnOneMachineShareAPacket() {
    RunResult result =
        machines.run(
            2,
            5,
            process -> {
              if (process.index() % 2 == 1) {
                process.joinGroup(GROUP);
              }
              process.barrier();
              if (process.index() == 0) {
                assertThat(process.send(QUESTION, GROUP, 2, LONG)).hasSize(2);
              } else if (process.index() % 2 == 1) {
                serve(process, 1);
              }
              return "done";
            });
    assertThat(result.metrics())
        .containsEntry("messages.ipc.groupSend", 1.0)
        .containsEntry("messages.ipc.reply", 2.0);
  }

  @Test
  void furtherRepliesAreFetchedUntilTheNextSend() {
    Consumer<ProcessView> client =
        process -> {
          Replied first = process.send(QUESTION, GROUP);
          Replied second = process.getReply(LONG);
          assertThat(second.replier()).isNotEqualTo(first.replier());
          assertThat(process.send(QUESTION, GROUP, 3, LONG)).hasSize(3);
          assertThat(errorOf(() -> process.getReply(Duration.ofMillis(20))))
              .isEqualTo(GroupError.TIMED_OUT);
        };
    Function<ProcessView, Object> usual = clientAndServers(2, client);
    RunResult result =
        machines.run(
            4, process -> process.index() == 3 ? serveLate(process) : usual.apply(process));
    assertThat(result.metrics()).containsEntry("ipc.lateReplies", 1.0);
  }

  private static Object serveLate(ProcessView process) {
    process.joinGroup(GROUP);
    process.barrier();
    int sender = process.receive().sender();
    process.compute(Duration.ofMillis(5));
    process.reply(REPLY, sender);
    serve(process, 1);
    return "done";
  }

  @Test
  void aSendWithoutReplyWaitsForNothing() {
    RunResult result =
        machines.run(
            3,
            process -> {
              if (process.index() > 0) {
                process.joinGroup(GROUP);
              }
              process.barrier();
              if (process.index() == 0) {
                process.sendWithoutReply(QUESTION, GROUP);
                assertThat(errorOf(() -> process.getReply(LONG))).isEqualTo(GroupError.TIMED_OUT);
              } else {
                Received received = process.receive();
                assertThat(received).isEqualTo(new Received(0, GROUP, QUESTION));
                process.reply(REPLY, received.sender());
              }
              return "done";
            });
    assertThat(result.metrics()).containsEntry("messages.ipc", 1.0);
  }

  @Test
  void aSendToAGroupWithoutMembersFailsAfterAllAttempts() {
    AtomicReference<GroupError> error = new AtomicReference<>();
    RunResult result =
        machines
            .with("attempts", "4")
            .run(
                2,
                process -> {
                  if (process.index() == 0) {
                    error.set(errorOf(() -> process.send(QUESTION, GROUP)));
                  }
                  return "done";
                });
    assertThat(error.get()).isEqualTo(GroupError.NO_REPLY);
    assertThat(result.metrics())
        .containsEntry("messages.ipc.groupSend", 4.0)
        .containsEntry("ipc.failedSends", 1.0);
  }

  @Test
  void aSendToAProcessThatHasEndedFailsAtOnce() {
    for (int nodes = 1; nodes <= 2; nodes++) {
      AtomicReference<GroupError> error = new AtomicReference<>();
      machines.run(
          nodes,
          2,
          process -> {
            if (process.index() == 0) {
              process.compute(Duration.ofMillis(10));
              error.set(errorOf(() -> process.send(QUESTION, 1)));
            }
            return "done";
          });
      assertThat(error.get()).isEqualTo(GroupError.NO_PROCESS);
    }
  }

  @Test
  void aProcessThatEndsLeavesItsSendersAnError() {
    for (int nodes = 1; nodes <= 2; nodes++) {
      AtomicReference<GroupError> error = new AtomicReference<>();
      machines.run(
          nodes,
          2,
          process -> {
            if (process.index() == 0) {
              error.set(errorOf(() -> process.send(QUESTION, 1)));
            } else {
              process.receive();
            }
            return "done";
          });
      assertThat(error.get()).isEqualTo(GroupError.NO_PROCESS);
    }
  }

  @Test
  void aSlowReceiverKeepsItsSenderWaiting() {
    RunResult result =
        machines
            .with("timeout", "10ms")
            .with("attempts", "2")
            .run(
                2,
                clientAndServersSlowly(client ->
                    assertThat(client.send(QUESTION, 1)).isEqualTo(new Replied(1, REPLY))));
    assertThat(result.metrics().get("messages.ipc.replyPending")).isGreaterThan(5);
  }

  private static Function<ProcessView, Object> clientAndServersSlowly(
      Consumer<ProcessView> client) {
    return process -> {
      if (process.index() == 0) {
        client.accept(process);
      } else {
        int sender = process.receive().sender();
        process.compute(Duration.ofMillis(200));
        process.reply(REPLY, sender);
      }
      return "done";
    };
  }

  @Test
  void whoJoinsAGroupThatIsNotWellKnownAsksItsMembers() {
    AtomicInteger group = new AtomicInteger();
    RunResult result =
        machines.run(
            3,
            process -> {
              if (process.index() == 0) {
                group.set(process.createGroup());
              }
              process.barrier();
              if (process.index() == 1) {
                process.joinGroup(group.get());
              }
              process.barrier();
              if (process.index() == 2) {
                assertThat(process.send(QUESTION, group.get(), 2, LONG)).hasSize(2);
              } else {
                serve(process, 1);
              }
              return "done";
            });
    assertThat(result.metrics())
        .containsEntry("messages.ipc.joinQuery", 1.0)
        .containsEntry("messages.ipc.joinAnswer", 1.0);
  }

  @Test
  void aRestrictedGroupAdmitsItsCreatorsUserOnly() {
    AtomicInteger group = new AtomicInteger();
    machines.run(
        3,
        process -> {
          if (process.index() == 0) {
            group.set(process.createRestrictedGroup());
          }
          process.barrier();
          if (process.index() == 1) {
            assertThat(process.user()).isEqualTo("bob");
            assertThat(errorOf(() -> process.joinGroup(group.get())))
                .isEqualTo(GroupError.NOT_ALLOWED);
          } else if (process.index() == 2) {
            assertThat(process.user()).isEqualTo("ann");
            process.joinGroup(group.get());
          }
          process.barrier();
          return "done";
        });
  }

  @Test
  void aGroupThatAllHaveLeftIsGone() {
    AtomicInteger group = new AtomicInteger();
    machines.run(
        2,
        process -> {
          if (process.index() == 0) {
            group.set(process.createGroup());
            process.leaveGroup(group.get());
            assertThat(errorOf(() -> process.leaveGroup(group.get())))
                .isEqualTo(GroupError.NOT_MEMBER);
          }
          process.barrier();
          if (process.index() == 1) {
            assertThat(errorOf(() -> process.joinGroup(group.get())))
                .isEqualTo(GroupError.NO_GROUP);
          }
          return "done";
        });
  }

  @Test
  void aLocalGroupIsOnOneMachineAndReachedFromAllOthers() {
    AtomicInteger group = new AtomicInteger();
    RunResult result =
        machines.run(
            2,
            4,
            process -> {
              if (process.index() == 0) {
                group.set(process.createLocalGroup());
              }
              process.barrier();
              if (process.index() == 2) {
                process.joinGroup(group.get());
              } else if (process.index() == 3) {
                assertThat(errorOf(() -> process.joinGroup(group.get())))
                    .isEqualTo(GroupError.NOT_HERE);
              }
              process.barrier();
              if (process.index() == 1) {
                assertThat(process.send(QUESTION, group.get(), 2, LONG)).hasSize(2);
              } else if (process.index() != 3) {
                serve(process, 1);
              }
              return "done";
            });
    assertThat(result.metrics())
        .containsEntry("messages.ipc.groupSend", 1.0)
        .containsEntry("messages.ipc", 3.0);
  }

  @Test
  void aMachineIsInterruptedByPacketsToGroupsThatShareAnAddress() {
    assertThat(unwanted("1")).isEqualTo(5);
    assertThat(unwanted("64")).isZero();
  }

  private static double unwanted(String addresses) {
    RunResult result =
        GroupRuns.on10MegahertzProcessors()
            .with("addresses", addresses)
            .run(
                3,
                process -> {
                  process.joinGroup(GroupIds.wellKnown(process.index()));
                  process.barrier();
                  if (process.index() == 0) {
                    for (int i = 0; i < 5; i++) {
                      process.send(QUESTION, GroupIds.wellKnown(1));
                    }
                  } else if (process.index() == 1) {
                    serve(process, 5);
                  }
                  process.barrier();
                  return "done";
                });
    return result.metrics().getOrDefault("ipc.unwantedPackets", 0.0);
  }

  @Test
  void aMessageThatArrivesTwiceIsReceivedOnce() {
    RunResult result =
        machines
            .with(new Duplication(1, 0, Area.EVERYWHERE))
            .run(
                3,
                clientAndServers(
                    1,
                    client -> {
                      assertThat(client.send(QUESTION, GROUP, 3, Duration.ofMillis(50))).hasSize(2);
                    }));
    assertThat(result.metrics().get("ipc.duplicates")).isGreaterThan(2);
  }

  @Test
  void aGroupAnswersWhileOneOfItsMembersLives() {
    machines
        .with(new Crash(1, new Window(20_000_000_000L, Simulator.NEVER)))
        .run(
            3,
            process -> {
              if (process.index() > 0) {
                process.joinGroup(GROUP);
              }
              process.barrier();
              if (process.index() == 0) {
                assertThat(process.send(QUESTION, GROUP, 2, LONG)).hasSize(2);
                process.compute(Duration.ofMillis(50));
                assertThat(process.send(QUESTION, GROUP, 2, LONG))
                    .isEqualTo(List.of(new Replied(2, REPLY)));
                assertThat(errorOf(() -> process.send(QUESTION, 1))).isEqualTo(GroupError.NO_REPLY);
              } else {
                serve(process, 2);
              }
              return "done";
            });
  }

  @Test
  void aReplyToNothingAndAWaitThatIsOverFail() {
    machines.run(
        1,
        process -> {
          assertThat(errorOf(() -> process.reply(REPLY, 0))).isEqualTo(GroupError.NOT_AWAITING);
          assertThat(errorOf(() -> process.receive(Duration.ofMillis(3))))
              .isEqualTo(GroupError.TIMED_OUT);
          assertThat(errorOf(() -> process.receive(Duration.ZERO))).isEqualTo(GroupError.TIMED_OUT);
          assertThat(errorOf(() -> process.send(QUESTION, 7))).isEqualTo(GroupError.NO_PROCESS);
          return "done";
        });
  }

  @Test
  void aMachineMakesSoManyGroupsAndNoMore() {
    machines.run(
        1,
        process -> {
          for (int i = 0; i < 512; i++) {
            assertThat(GroupIds.isGroup(process.createGroup())).isTrue();
          }
          assertThat(errorOf(process::createGroup)).isEqualTo(GroupError.NO_SPACE);
          return "done";
        });
  }

  @Test
  void whoWaitsForEverIsNamed() {
    assertThatThrownBy(() -> machines.run(1, process -> process.receive()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("process 0 waits in Receive")
        .hasMessageContaining("for a message");
  }
}
