package dsmlab.verification.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.protocol.Replication;
import dsmlab.sim.settings.Catalog;
import dsmlab.verification.explore.Exploration.Verdict;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.ScriptReader;
import dsmlab.verification.script.ScriptRun;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExplorerTest {

  private static final ExploredCase SMALL = ExploredCase.of(3, 1, 2);

  static List<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries();
  }

  private static ProtocolDescriptor<?> protocol(String id) {
    return Protocols.catalog().find(id);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void sleepSetsVisitEveryState(ProtocolDescriptor<?> protocol) {
    Exploration all = Explorer.explore(protocol, SMALL.withoutReductions());
    Exploration reduced =
        Explorer.explore(protocol, SMALL, EnumSet.complementOf(EnumSet.of(Shortcut.SYMMETRY)));

    assertThat(all.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(reduced.states()).isEqualTo(all.states());
    assertThat(reduced.transitions()).isLessThanOrEqualTo(all.transitions());
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void namesOfNodesWithoutRoleDoNotMatter(ProtocolDescriptor<?> protocol) {
    Exploration all = Explorer.explore(protocol, SMALL.withoutReductions());
    Exploration one = Explorer.explore(protocol, SMALL);

    assertThat(one.symmetries()).isEqualTo(2);
    assertThat(one.states()).isBetween(all.states() / 2, all.states() / 2 + all.states() / 50);
  }

  @Test
  void nodeWithARoleKeepsItsName() {
    Exploration sequencer = Explorer.explore(protocol("sequenced-update"), SMALL.withHomes());

    assertThat(sequencer.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(Explorer.explore(protocol("fixed-distributed"), ExploredCase.of(3, 2, 1)))
        .extracting(Exploration::symmetries)
        .isEqualTo(1);
  }

  @Test
  void retriesWithoutEndAreExploredToTheirEnd() {
    ExploredCase retries = SMALL.with(Map.of("quantum", "1ms", "early", "retry"));

    assertThat(Explorer.explore(protocol("dipc"), retries).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void explorationEndsWhenItsBudgetIsSpent() {
    Exploration part = Explorer.explore(protocol("dynamic"), SMALL.upTo(1000));

    assertThat(part.verdict()).isEqualTo(Verdict.BUDGET_SPENT);
    assertThat(part.states()).isBetween(1000, 1100);
  }

  @Test
  void dynamicManagersNeedNoOrderOfChannels() {
    assertThat(Explorer.explore(protocol("dynamic"), SMALL.withUnorderedChannels()).verdict())
        .isEqualTo(Verdict.HOLDS);
  }

  @Test
  void counterexampleFailsInTheSameWayWhenItIsReplayed() {
    ProtocolDescriptor<?> protocol = promisingASingleCopy(protocol("dynamic"));
    Exploration broken = Explorer.explore(protocol, SMALL);
    Counterexample example = Objects.requireNonNull(broken.counterexample());

    assertThat(broken.verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(replayed(protocol, example, 3)).contains(example.sentence());
  }

  @Test
  void counterexampleWithoutOrderNamesTheMessageThatOvertakes() {
    ProtocolDescriptor<?> protocol = protocol("write-update");
    Exploration broken = Explorer.explore(protocol, SMALL.withUnorderedChannels());
    Counterexample example = Objects.requireNonNull(broken.counterexample());

    assertThat(replayed(protocol, example, 3)).contains(example.sentence());
  }

  private static String replayed(
      ProtocolDescriptor<?> protocol, Counterexample example, int nodes) {
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.Cluster(protocol, ClusterShape.of(nodes)));
    commands.addAll(example.steps());
    Catalog<ProtocolDescriptor<?>> catalog = new Catalog<>("protocol", List.of(protocol));
    String text = commands.stream().map(Command::toString).collect(Collectors.joining("\n"));
    return ScriptRun.of(ScriptReader.read("counterexample", text, catalog)).text();
  }

  /** The same protocol with a promise that it cannot keep. */
  private static <M extends Message> ProtocolDescriptor<M> promisingASingleCopy(
      ProtocolDescriptor<M> kept) {
    return new ProtocolDescriptor<>(
        kept.id(),
        kept.title(),
        kept.promise(),
        Replication.SINGLE_COPY,
        kept.location(),
        kept.summary(),
        kept.paper(),
        kept.parameters(),
        kept.messages(),
        kept.unit(),
        kept.factory());
  }
}
