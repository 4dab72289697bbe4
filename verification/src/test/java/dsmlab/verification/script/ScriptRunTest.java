package dsmlab.verification.script;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Protocols;
import org.junit.jupiter.api.Test;

/** What comes of scripts. */
final class ScriptRunTest {

  private static ScriptResult run(String text) {
    return ScriptRun.of(ScriptReader.read("a.script", text, Protocols.catalog()));
  }

  private static String output(String... lines) {
    return run("cluster protocol=dynamic nodes=3\n\n" + String.join("\n", lines)).text();
  }

  @Test
  void whatIsPrintedAgainIsTheSameWhenItIsRunAgain() {
    String once = output("# a read", "read 1 p0", "settle", "", "state", "----", "wrong");

    ScriptResult again = run(once);

    assertThat(again.text()).isEqualTo(once);
    assertThat(again.differences()).isEmpty();
  }

  @Test
  void firstLineThatDiffersIsNamed() {
    ScriptResult result =
        run("cluster protocol=dynamic nodes=3\n\nread 0 p0\n----\nnode 0 performs read p0 = 1\n");

    assertThat(result.differences())
        .containsExactly(
            "a.script:3: printed 'node 0 performs read p0 = 0'; expected 'node 0 performs read p0"
                + " = 1'");
    assertThat(result.promiseBroken()).isFalse();
  }

  @Test
  void nothingIsExpectedOfABlockWithoutSeparator() {
    assertThat(run("cluster protocol=dynamic nodes=3\nread 0 p0\n").differences()).isEmpty();
  }

  @Test
  void lostMessageLeavesSomebodyWaiting() {
    String output = output("read 1 p0", "drop 1->0", "settle");

    assertThat(output)
        .endsWith(
            """
            Request(p0, requester 1, read) from 1 to 0 is lost
            fails: deadlock: nothing can arrive but this still waits: read p0 of node 1
            node 1 waits with read p0
            node 1 is busy with p0: READING with probOwner 0 and copy set {}
            the last of its request: Request(p0, requester 1, read) from 1 to 0 is lost
            node 1 has sent Request(p0, requester 1, read) to 0 and heard nothing from there since
            before that, Request(p0, requester 1, read) from 1 to 0 is lost
            """);
  }

  @Test
  void protocolThatHasFailedIsOnlyLookedAt() {
    ScriptResult result =
        run(
            """
            cluster protocol=dynamic nodes=2
            read 1 p0
            drop 1->0
            settle

            read 0 p0
            inflight

            cluster protocol=dynamic nodes=2
            read 0 p0
            """);

    assertThat(result.promiseBroken()).isTrue();
    assertThat(result.text())
        .contains("not done: the cluster has failed\nnothing\n")
        .endsWith("node 0 performs read p0 = 0\n");
  }

  @Test
  void messagesMayOvertakeEachOther() {
    String output =
        output(
            "read 1 p0", "read 1 p1", "inflight", "deliver 1->0 2", "inflight", "deliver 1->0 2");

    assertThat(output)
        .endsWith(
            """
            1->0 Request(p0, requester 1, read)
            1->0 Request(p1, requester 1, read)
            node 0 receives Request(p1, requester 1, read) from 1
            node 0: p1 write -> read
            node 0 sends OwnedPage(p1, contents {}, copySet {0}, transfers 1) to 1
            0->1 OwnedPage(p1, contents {}, copySet {0}, transfers 1)
            1->0 Request(p0, requester 1, read)
            1 messages are on their way 1->0, not 2
            """);
  }

  @Test
  void secondProcessOfANodeWaitsForTheFaultOfTheFirst() {
    assertThat(output("read 1 p0", "write 1 p0.1 =3", "state"))
        .contains("node 1 lets write p0.1 =3 wait for its open fault")
        .contains("p0 at node 1: none, read p0 waits, write p0.1 =3 waits");
  }

  @Test
  void countsStartAnewWhenTheyHaveBeenShown() {
    assertThat(output("read 1 p0", "deliver all", "counts", "counts"))
        .endsWith("request 1, page 1\nno messages\n");
  }

  @Test
  void timerThatWasSetComesWhenItIsFired() {
    String output =
        run("""
        cluster protocol=dipc nodes=2 quantum=2ms
        write 1 p0 =1
        deliver all
        fire 0 p0
        fire 1 p0
        inflight
        """)
            .text();

    assertThat(output).contains("no such timer is set\n").endsWith("comes at node 1\nnothing\n");
  }
}
