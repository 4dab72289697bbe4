package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.program.ProcessView;
import dsmlab.sim.NodeSet;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import dsmlab.sim.fault.Disturbance.Reordering;
import dsmlab.vgroup.GroupAnswer.Received;
import dsmlab.vgroup.GroupAnswer.Replied;
import dsmlab.vgroup.GroupCallFailed;
import dsmlab.vgroup.GroupError;
import dsmlab.vgroup.GroupIds;
import dsmlab.vgroup.VMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On machines that lose, double and reorder packets and crash at random, every send to a group ends
 * with a reply or an error, no reply comes twice, and no member receives a message twice.
 */
class GroupPromiseTest {

  private static final int GROUP = GroupIds.wellKnown(0);
  private static final int NODES = 5;
  private static final int CLIENTS = 2;
  private static final int SENDS = 15;
  private static final long MILLI = 1_000_000_000L;
  private static final int CASES = 20;

  /** What the processes of one run have seen. */
  private static final class Seen {
    final Set<String> received = ConcurrentHashMap.newKeySet();
    final List<String> broken = new ArrayList<>();
    int replied;
    int failed;
    int sent;
  }

  @ParameterizedTest
  @ValueSource(strings = {"multicast", "unicast"})
  void everySendEndsWithAReplyOrAnErrorAndNothingComesTwice(String delivery) {
    int replied = 0;
    int failed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Seen seen = execute(seed, delivery);
      assertThat(seen.broken).describedAs("seed %d", seed).isEmpty();
      assertThat(seen.replied + seen.failed).describedAs("seed %d", seed).isEqualTo(seen.sent);
      replied += seen.replied;
      failed += seen.failed;
    }
    assertThat(replied).isGreaterThan(CASES * SENDS);
    assertThat(failed).isPositive();
  }

  private static Seen execute(int seed, String delivery) {
    Random random = new Random(seed);
    Seen seen = new Seen();
    GroupRuns.on10MegahertzProcessors()
        .seed(seed)
        .with("delivery", delivery)
        .with("timeout", 5 + random.nextInt(30) + "ms")
        .with("attempts", Integer.toString(1 + random.nextInt(4)))
        .with(
            new Loss(random.nextDouble() * 0.6, Area.EVERYWHERE),
            new Duplication(random.nextDouble() * 0.4, random.nextInt(9) * MILLI, Area.EVERYWHERE),
            new Reordering(random.nextDouble() * 0.4, 20 * MILLI, Area.EVERYWHERE),
            new RandomCrashes(NodeSet.of(2, 3, 4), 2000 * MILLI, 0, 2))
        .run(
            NODES,
            process -> {
              if (process.index() < CLIENTS) {
                process.compute(Duration.ofMillis(2));
                ask(process, seen);
              } else {
                process.joinGroup(GROUP);
                serve(process, seen);
              }
              return "done";
            });
    return seen;
  }

  private static void ask(ProcessView client, Seen seen) {
    for (int number = 0; number < SENDS; number++) {
      seen.sent++;
      try {
        List<Replied> replies =
            client.send(VMessage.of(number), GROUP, NODES - CLIENTS, Duration.ofMillis(10));
        seen.replied++;
        check(client.index(), number, replies, seen);
      } catch (GroupCallFailed failure) {
        seen.failed++;
        if (failure.error() != GroupError.NO_REPLY) {
          seen.broken.add("a send fails with " + failure.error());
        }
      }
    }
  }

  private static void check(int client, int number, List<Replied> replies, Seen seen) {
    Set<Integer> repliers = new HashSet<>();
    for (Replied reply : replies) {
      if (!repliers.add(reply.replier())) {
        seen.broken.add("%s replies twice to %d of %d".formatted(reply, number, client));
      }
      if (!reply.message().equals(reply(client, number))) {
        seen.broken.add("%s is no reply to %d of %d".formatted(reply, number, client));
      }
    }
  }

  private static VMessage reply(int client, long number) {
    return new VMessage(number, client, 77, 0);
  }

  private static void serve(ProcessView member, Seen seen) {
    try {
      while (true) {
        Received next = member.receive(Duration.ofSeconds(2));
        long number = next.message().first();
        if (!seen.received.add(member.index() + " got " + number + " of " + next.sender())) {
          seen.broken.add("member %d receives %s twice".formatted(member.index(), next));
        }
        member.reply(reply(next.sender(), number), next.sender());
      }
    } catch (GroupCallFailed idle) {
      assertThat(idle.error()).isEqualTo(GroupError.TIMED_OUT);
    }
  }
}
