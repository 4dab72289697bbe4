package dsmlab.protocol.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Replication;
import dsmlab.sim.NodeSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The host finds protocols that are broken on purpose. */
class TestClusterTest {

  private static final long PAGE = 0;

  /** What is wrong with a protocol in which node 0 hands out its page for ever. */
  private enum Flaw {
    KEEPS_ITS_RIGHTS,
    NEVER_ANSWERS,
    SENDS_NO_CONTENTS
  }

  private record Ask(long page, int requester) implements Message {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  private record Answer(long page, PageContents contents) implements Message {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  private record Broken(Host<Message> host, Flaw flaw) implements ProtocolNode<Message> {

    @Override
    public Access initialAccess(long page) {
      return host.self() == 0 ? Access.WRITE : Access.NONE;
    }

    @Override
    public void onFault(Fault fault) {
      host.send(0, new Ask(fault.page(), host.self()));
    }

    @Override
    public void onMessage(int sender, Message message) {
      if (message instanceof Answer answer) {
        receive(answer);
      } else if (flaw != Flaw.NEVER_ANSWERS) {
        answer((Ask) message);
      }
    }

    private void answer(Ask ask) {
      host.send(ask.requester(), new Answer(ask.page(), host.contents(ask.page())));
      if (flaw != Flaw.KEEPS_ITS_RIGHTS) {
        host.setAccess(ask.page(), Access.NONE);
      }
    }

    private void receive(Answer answer) {
      if (flaw != Flaw.SENDS_NO_CONTENTS) {
        host.install(answer.page(), answer.contents());
      }
      host.grant(answer.page(), Access.WRITE);
    }

    @Override
    public PageFacts facts(long page) {
      boolean owner = host.access(page) == Access.WRITE;
      return new PageFacts(owner, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, true);
    }
  }

  private static ProtocolDescriptor<Message> broken(Flaw flaw) {
    return new ProtocolDescriptor<>(
        "broken",
        "Broken",
        ConsistencyModel.LINEARIZABLE,
        Replication.SINGLE_COPY,
        "node 0",
        flaw.name(),
        "none",
        List.of(),
        List.of(MessageKind.REQUEST, MessageKind.PAGE),
        CoherenceUnit.PAGE,
        (host, _) -> new Broken(host, flaw));
  }

  private static TestCluster<Message> clusterAfterWrite(Flaw flaw) {
    TestCluster<Message> cluster = TestCluster.of(broken(flaw), ClusterSetup.of(3));
    cluster.write(0, PAGE, 7);
    return cluster;
  }

  @Test
  void copiesThatTheProtocolMayNotHaveAreFound() {
    TestCluster<Message> cluster = clusterAfterWrite(Flaw.KEEPS_ITS_RIGHTS);
    assertThatThrownBy(() -> cluster.read(1, PAGE))
        .hasMessageContaining("page 0 has several copies {0, 1}")
        .hasMessageContaining("node 1 receives Answer(p0, contents {0=7}) from 0");
  }

  @Test
  void referenceThatNobodyServesIsADeadlock() {
    TestCluster<Message> cluster = clusterAfterWrite(Flaw.NEVER_ANSWERS);
    assertThatThrownBy(() -> cluster.read(1, PAGE)).hasMessageContaining("deadlock");
  }

  @Test
  void readOfAnOldValueIsFound() {
    TestCluster<Message> cluster = clusterAfterWrite(Flaw.SENDS_NO_CONTENTS);
    assertThatThrownBy(() -> cluster.read(1, PAGE)).hasMessageContaining("returns 0 instead of 7");
  }

  @ParameterizedTest
  @EnumSource
  void randomSchedulesFindEveryFlawAndNameTheSeed(Flaw flaw) {
    assertThatThrownBy(() -> RandomSchedules.run(broken(flaw), Map.of(), 5))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("seed 1: ");
  }
}
