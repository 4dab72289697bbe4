package dsmlab.verification.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Protocols;
import dsmlab.verification.script.Script.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts may say, and what their writers are told when they say something else. */
final class ScriptReaderTest {

  private static Script read(String text) {
    return ScriptReader.read("a.script", text, Protocols.catalog());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster protocol=dynamic nodes=3",
        "cluster protocol=dipc nodes=4 owner=home multicast=hardware local=queued quantum=2ms",
        "cluster protocol=migration nodes=2 owner=node1",
        "read 2 p0",
        "read 0 p3.1",
        "write 1 p0 =7",
        "write 1 p0.2 =-7",
        "acquire 2",
        "deliver 1->0",
        "deliver 1->0 2",
        "deliver all",
        "settle",
        "fire 0 p1",
        "fire 0 p1 3",
        "drop 1->0",
        "drop 1->0 3",
        "state",
        "facts",
        "state p1",
        "facts p1",
        "inflight",
        "counts"
      })
  void everyCommandIsPrintedAsItIsWritten(String line) {
    String text = line.startsWith("cluster") ? line : "cluster protocol=dynamic nodes=3\n" + line;
    Block block = (Block) read(text).parts().getFirst();

    assertThat(block.commands().getLast()).hasToString(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "raed 2 p0 ~ 1: unknown command 'raed'; expected one of cluster, read, write, acquire,"
            + " deliver, settle, fire, drop, state, facts, inflight, counts; nearest is read",
        "read 3 p0 ~ 6: '3' cannot be used here; expected a whole number from 0 to 2",
        "read 2 ~ 7: 'read' ends too early; expected a page such as p0, or a word such as p0.1",
        "read 2 0 ~ 8: '0' is neither a page nor a word; expected such as p0 or p0.1",
        "read 2 p0 =7 ~ 11: unexpected '=7'; expected the end of the line",
        "read 2 p0.512 ~ 11: '512' cannot be used here; expected a whole number from 0 to 511",
        "write 2 p0 7 ~ 12: '7' is no value; expected such as =7",
        "write 2 p0 =x ~ 13: 'x' cannot be used here; expected a whole number",
        "deliver 1-0 ~ 9: '1-0' is no channel; expected such as 1->0",
        "deliver 1->5 ~ 12: '5' cannot be used here; expected a whole number from 0 to 2",
        "deliver 1->0 0 ~ 14: '0' cannot be used here; expected a whole number from 1 to 1000000",
        "fire 0 p0.1 ~ 8: 'p0.1' is a word; expected p0",
        "cluster nodes=3 ~ 1: the cluster is not described; expected protocol=ID",
        "cluster protocol=dynamc nodes=3 ~ 18: unknown protocol 'dynamc'; expected one of"
            + " monitor-central, improved-central, fixed-distributed, broadcast, group, dynamic,"
            + " dynamic-copyset, dynamic-hinted, central-server, migration, write-update,"
            + " sequenced-update, dipc, kdipc, mirage; nearest is dynamic",
        "cluster protocol=dynamic nodes=65 ~ 32: 65 is too large for 'nodes'; expected at most 64",
        "cluster protocol=dynamic nodes=2 owner=node2 ~ 40: unknown owner 'node2'; expected home, or"
            + " one of node0 to node1; nearest is node0",
        "cluster protocol=dynamic nodes=2 upgrad=grant ~ 34: unknown parameter 'upgrad'; expected"
            + " one of upgrade; nearest is upgrade",
        "cluster protocol=dynamic nodes=2 upgrade=gant ~ 42: unknown value 'gant' for 'upgrade';"
            + " expected one of resend, grant; nearest is grant",
        "cluster protocol=dynamic nodes=2 nodes=2 ~ 34: it is given more than once; expected one"
            + " value",
        "cluster dynamic ~ 9: 'dynamic' is no assignment; expected name=value",
      })
  void whatIsWrongIsToldWithItsPlace(String line, String problem) {
    assertThatThrownBy(() -> read("cluster protocol=dynamic nodes=3\n" + line))
        .hasMessage("a.script:2:" + problem);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatThrownBy(() -> read("raed 2 p0\n\ncluster protocol=dynamic nodes=3\nread 7 p0\n"))
        .message()
        .satisfies(message ->
            assertThat(message.lines())
                .map(line -> line.replaceFirst(": .*", ""))
                .containsExactly("a.script:1:1", "a.script:4:6"));
  }

  @Test
  void stepsNeedACluster() {
    assertThatThrownBy(() -> read("settle"))
        .hasMessageStartingWith("a.script:1:1: there is no cluster yet");
  }

  @Test
  void commentsAreKeptButSayNothing() {
    Script script = read("# a cluster\ncluster protocol=dynamic nodes=3 # of three\n\n# the end");

    assertThat(script.parts()).hasSize(3);
    assertThat(((Block) script.parts().getFirst()).commands()).hasSize(1);
    assertThat(((Block) script.parts().getLast()).commands()).isEmpty();
  }

  @Test
  void commandsThatWerePrintedCanBeRead() {
    List<Command> commands =
        List.of(
            new Command.Cluster(Protocols.catalog().find("dynamic"), ClusterShape.of(3)),
            new Command.Read(1, new Place(0, 1)),
            new Command.Deliver(1, 0, 1),
            new Command.Settle());

    Script script = read(Script.of("a.script", List.of("found by hand"), commands).text());

    assertThat(script.parts())
        .filteredOn(Block.class::isInstance)
        .flatExtracting(part -> ((Block) part).commands())
        .isEqualTo(commands);
  }
}
