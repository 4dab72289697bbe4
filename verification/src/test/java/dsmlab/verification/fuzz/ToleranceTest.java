package dsmlab.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.Run;
import dsmlab.machine.RunFailure;
import dsmlab.machine.TransportChoice;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.NodeSet;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.Reordering;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Hazard;
import dsmlab.sim.fault.Spread;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.transport.TransportDescriptor;
import dsmlab.sim.transport.Transports;
import dsmlab.verification.HistoryMonitor;
import dsmlab.verification.PromiseMonitor;
import dsmlab.verification.explore.Exploration.Verdict;
import dsmlab.verification.explore.ExploredCase;
import dsmlab.verification.explore.Explorer;
import dsmlab.verification.script.ScriptReader;
import dsmlab.verification.script.ScriptResult;
import dsmlab.verification.script.ScriptRun;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What protocols declare to tolerate is what they tolerate, no less and no more. */
final class ToleranceTest {

  private static final int SEEDS = 15;

  private static final int STATES_MAX = 1_000_000;

  private static final long MICRO = 1_000_000;

  /** The hazards that a datagram does not hide and a crash does not bring. */
  private static final List<Hazard> HAZARDS =
      List.of(Hazard.DELAY, Hazard.REORDERING, Hazard.DUPLICATION, Hazard.LOSS);

  static Stream<Arguments> protocolsInHazards() {
    return Protocols.catalog().entries().stream()
        .flatMap(protocol -> HAZARDS.stream().map(hazard -> Arguments.of(protocol, hazard)));
  }

  static List<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("protocolsInHazards")
  void protocolToleratesWhatItDeclaresAndNothingElse(
      ProtocolDescriptor<?> protocol, Hazard hazard) {
    ProtocolDescriptor<?> unguarded = protocol.tolerating(Hazard.values());
    Predicate<Long> holds =
        seed -> holds(drawn(unguarded, seed, TransportChoice.DATAGRAM, plan(hazard, seed)));
    Stream<Long> seeds = LongStream.rangeClosed(1, SEEDS).boxed();
    if (protocol.tolerance().contains(hazard)) {
      assertThat(seeds).allMatch(holds);
    } else if (hazard != Hazard.REORDERING) {
      assertThat(seeds.anyMatch(holds.negate())).isTrue();
    }
  }

  /**
   * Some protocols mind only an order that is rare: all orders of a small case are tried. A
   * protocol that has more states than this cannot declare it.
   */
  @ParameterizedTest
  @MethodSource("protocols")
  void protocolThatDeclaresToTolerateReorderingKeepsItsPromiseInEveryOrder(
      ProtocolDescriptor<?> protocol) {
    ExploredCase anyOrder = ExploredCase.of(3, 1, 2).withUnorderedChannels().upTo(STATES_MAX);
    boolean holds = Explorer.explore(protocol, anyOrder).verdict() == Verdict.HOLDS;
    assertThat(holds).isEqualTo(protocol.tolerance().contains(Hazard.REORDERING));
  }

  /**
   * A later request of node 1 overtakes an earlier one, and nobody answers it. All orders of a
   * small case are 14 million states; this is what {@code dsmlab check --unordered --protocol
   * group} finds among them.
   */
  @Test
  void groupDoesNotTolerateReordering() {
    String orders =
        """
        cluster protocol=group nodes=3

        read 0 p0
        read 0 p0
        read 1 p0
        write 2 p0 =5
        deliver 1->0
        deliver 0->1
        deliver 2->0
        deliver 0->2
        deliver 2->1
        write 1 p0 =4
        deliver 1->0
        deliver 1->2 2
        deliver 1->2
        deliver 2->1
        deliver 1->2
        read 2 p0
        settle
        """;
    ScriptResult result = ScriptRun.of(ScriptReader.read("overtaken", orders, Protocols.catalog()));
    assertThat(result.promiseBroken()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void reliableTransportHidesEverythingButCrashes(ProtocolDescriptor<?> protocol) {
    assertThat(LongStream.rangeClosed(1, SEEDS).boxed())
        .allMatch(seed -> holds(drawn(protocol, seed, patient("reliable"), everything(seed))));
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void partitionThatHealsIsADelayUnderATransportWithPatience(ProtocolDescriptor<?> protocol) {
    for (String transport : List.of("reliable", "stream")) {
      assertThat(LongStream.rangeClosed(1, SEEDS).boxed())
          .allMatch(seed -> holds(drawn(protocol, seed, patient(transport), healing(seed))));
    }
  }

  /** A transport that goes on for days. */
  private static TransportChoice patient(String transport) {
    TransportDescriptor kind = Transports.catalog().find(transport);
    return new TransportChoice(
        kind, Settings.of(kind.parameters(), Map.of("timeout", "1ms", "attempts", "30")));
  }

  private static FaultPlan healing(long seed) {
    long fromPicos = seed * 100 * MICRO;
    Window window = new Window(fromPicos, fromPicos + 20_000 * MICRO);
    return FaultPlan.of(new Partition(List.of(NodeSet.of(0)), window));
  }

  private static TimedCase drawn(
      ProtocolDescriptor<?> protocol, long seed, TransportChoice transport, FaultPlan plan) {
    Draws draws = new Draws(new RandomStreams(seed, 0).stream("case"));
    return TimedCase.of(protocol, draws, seed).with(new Mischance(transport, plan));
  }

  /** Whether a run keeps its promise to the end; settings that are refused break none. */
  private static boolean holds(TimedCase drawn) {
    try {
      Run.execute(
          drawn.settings(),
          drawn.workload(),
          new PromiseMonitor().andThen(new HistoryMonitor()).andThen(new Patience()));
      return true;
    } catch (SettingException _) {
      return true;
    } catch (RunFailure _) {
      return false;
    }
  }

  private static FaultPlan plan(Hazard hazard, long seed) {
    return FaultPlan.of(disturbance(hazard, seed));
  }

  private static FaultPlan everything(long seed) {
    return new FaultPlan(HAZARDS.stream().map(hazard -> disturbance(hazard, seed)).toList());
  }

  private static Disturbance disturbance(Hazard hazard, long seed) {
    double probability = List.of(0.02, 0.2, 0.5).get((int) (seed % 3));
    long picos = List.of(50 * MICRO, 400 * MICRO, 3000 * MICRO).get((int) (seed / 3 % 3));
    return switch (hazard) {
      case LOSS -> new Loss(probability, Area.EVERYWHERE);
      case DUPLICATION -> new Duplication(probability, picos * (seed % 2), Area.EVERYWHERE);
      case REORDERING -> new Reordering(probability, picos, Area.EVERYWHERE);
      case DELAY -> new Delay(probability, picos, Spread.EXPONENTIAL, Area.EVERYWHERE);
      case PARTITION, CRASH -> throw new IllegalArgumentException(hazard + " is none of packets");
    };
  }
}
