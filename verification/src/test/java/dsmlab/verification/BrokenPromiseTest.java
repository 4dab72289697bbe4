package dsmlab.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.Run;
import dsmlab.machine.RunFailure;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunSettings;
import dsmlab.machine.Watchers;
import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Protocols;
import dsmlab.protocol.Replication;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.dipc.DipcProtocols;
import dsmlab.sim.NodeSet;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of protocols that are broken on purpose end with a sentence that names what is wrong. */
class BrokenPromiseTest {

  private static final Workload WORKLOAD = new Turns(4, 30);

  /** Processes that write and read the same word, with a little work in between. */
  private record Turns(int processes, int rounds) implements Workload {

    @Override
    public RecordSource process(int index) {
      int[] left = {rounds};
      return batch -> {
        batch.clear();
        for (; left[0] > 0 && batch.room() > 3; left[0]--) {
          batch.add(Operation.WRITE, index, 0, 8);
          batch.add(Operation.WORK, index, 0, 500);
          batch.add(Operation.READ, index, 0, 8);
        }
        return batch.size > 0;
      };
    }

    @Override
    public RecordSource recorded() {
      return process(1);
    }

    @Override
    public void close() {}
  }

  /** What nodes do instead of serving a fault. */
  private enum Flaw {
    NEVER_ANSWERS,
    TALKS_TO_ITSELF,
    TALKS_FOR_EVER,
    TALKS_TO_NOBODY
  }

  private record Chat(long page) implements Message {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  private record Broken(Host<Chat> host, Flaw flaw) implements ProtocolNode<Chat> {

    @Override
    public Access initialAccess(long page) {
      return host.self() == 0 ? Access.WRITE : Access.NONE;
    }

    @Override
    public void onFault(Fault fault) {
      talk(new Chat(fault.page()));
    }

    @Override
    public void onMessage(int sender, Chat message) {
      talk(message);
    }

    private void talk(Chat message) {
      switch (flaw) {
        case NEVER_ANSWERS -> {}
        case TALKS_TO_ITSELF -> host.send(host.self(), message);
        case TALKS_FOR_EVER -> host.send((host.self() + 1) % host.nodes(), message);
        case TALKS_TO_NOBODY -> host.send(host.nodes(), message);
      }
    }

    @Override
    public PageFacts facts(long page) {
      boolean owner = host.self() == 0;
      return new PageFacts(owner, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, true);
    }
  }

  private static ProtocolDescriptor<Chat> broken(Flaw flaw) {
    return new ProtocolDescriptor<>(
        "broken",
        "Broken",
        ConsistencyModel.LINEARIZABLE,
        Replication.SINGLE_COPY,
        "node 0",
        flaw.name(),
        "none",
        List.of(),
        List.of(MessageKind.REQUEST),
        CoherenceUnit.PAGE,
        (host, _) -> new Broken(host, flaw));
  }

  /** DIPC that was told of a quantum, which its declaration knows, and does not keep it. */
  private static <M extends Message> ProtocolDescriptor<M> impatient(ProtocolDescriptor<M> dipc) {
    ProtocolDescriptor.Factory<M> hasty =
        (host, settings) -> dipc.create(host, Settings.defaults(dipc));
    return new ProtocolDescriptor<>(
        "impatient",
        dipc.title(),
        dipc.promise(),
        dipc.replication(),
        dipc.location(),
        dipc.summary(),
        dipc.paper(),
        dipc.parameters(),
        dipc.messages(),
        dipc.unit(),
        dipc.retention(),
        hasty);
  }

  private static RunSettings settings(
      ProtocolDescriptor<?> protocol, Ordering ordering, Map<String, String> options) {
    MachineSettings machine =
        new MachineSettings(
            4,
            256,
            InitialOwner.NODE0,
            Settings.of(NodeCosts.PARAMETERS, Map.of()),
            Networks.catalog().find("constant"),
            Settings.defaults(Networks.catalog().find("constant")));
    return new RunSettings(
        machine,
        protocol,
        Settings.of(protocol.parameters(), options),
        ordering,
        new RandomStreams(1, 0));
  }

  private static RunSettings settings(Flaw flaw, Ordering ordering) {
    return settings(broken(flaw), ordering, Map.of());
  }

  @ParameterizedTest
  @EnumSource(Ordering.class)
  void faultThatIsNeverServedNamesWhoWaitsForWhom(Ordering ordering) {
    assertThatThrownBy(() -> Run.execute(settings(Flaw.NEVER_ANSWERS, ordering), WORKLOAD))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining(" of node 1 waits since ")
        .hasMessageContaining("node 0 owns page ");
  }

  @ParameterizedTest
  @EnumSource(
      value = Flaw.class,
      names = {"TALKS_TO_ITSELF", "TALKS_FOR_EVER"})
  void endlessMessagesEndTheRun(Flaw flaw) {
    assertThatThrownBy(() -> Run.execute(settings(flaw, Ordering.TIMED), WORKLOAD))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("broken handles messages and timers without end")
        .hasMessageContaining("the last is message Chat[page=");
  }

  @Test
  void messageToNobodyIsAViolation() {
    assertThatThrownBy(() -> Run.execute(settings(Flaw.TALKS_TO_NOBODY, Ordering.TIMED), WORKLOAD))
        .isInstanceOf(PromiseViolation.class)
        .hasMessageContaining("known-receiver")
        .hasMessageContaining("to node 4, which does not exist");
  }

  @Test
  void rightsThatAreGivenUpWithinTheQuantumAreFoundAndRemarked() {
    ProtocolDescriptor<?> protocol = impatient(DipcProtocols.DIPC);
    RunSettings settings = settings(protocol, Ordering.TIMED, Map.of("quantum", "50ms"));
    List<Occurrence> occurrences = new ArrayList<>();
    Watchers watchers = new Watchers(new PromiseMonitor(), occurrences::add);
    PromiseViolation violation =
        catchThrowableOfType(
            PromiseViolation.class, () -> Run.execute(settings, WORKLOAD, watchers));
    assertThat(violation)
        .hasMessageContaining("impatient breaks its promise quantum-kept at ")
        .hasMessageContaining("before the quantum of 50ms has passed");
    assertThat(occurrences.getLast())
        .isInstanceOfSatisfying(
            Remark.class, remark -> assertThat(remark.node()).isEqualTo(violation.node()));
  }

  @Test
  void quantumThatIsKeptIsNoViolation() {
    ProtocolDescriptor<?> dipc = Protocols.catalog().find("dipc");
    for (String readers : List.of("false", "true")) {
      Map<String, String> options = Map.of("quantum", "50ms", "readersHaveQuantum", readers);
      RunMonitor monitor = new PromiseMonitor();
      assertThat(Run.execute(settings(dipc, Ordering.TIMED, options), WORKLOAD, monitor).digest())
          .isNotEmpty();
    }
  }
}
