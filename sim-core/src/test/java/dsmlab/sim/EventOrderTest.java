package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of events against a priority queue, for delays and populations of every shape. */
class EventOrderTest {

  private static final int EVENTS = 20_000;

  private enum Delays {
    EXPONENTIAL(random -> (long) (1e6 * (1 + random.nextExponential()))),
    WITHOUT_LOOKAHEAD(random -> (long) (1e6 * random.nextExponential())),
    MIXED(random -> (long) (random.nextInt(10) == 0 ? 1e9 : 1e6 * random.nextExponential())),
    BIMODAL(random -> random.nextBoolean() ? 3 : 1L << 40),
    CONSTANT(random -> 1_000_000),
    NONE(random -> 0),
    BURSTS(random -> random.nextInt(3) * 1_000_000L),
    SKEWED(random -> (long) Math.pow(10, 15 * random.nextDouble())),
    ALMOST_FOR_EVER(random -> Long.MAX_VALUE / (4 * EVENTS) - random.nextInt(5));

    private final ToLongFunction<SplittableRandom> draw;

    Delays(ToLongFunction<SplittableRandom> draw) {
      this.draw = draw;
    }
  }

  private record Expected(long time, long rank, long number, long event) {}

  private static final Comparator<Expected> ORDER =
      Comparator.comparingLong(Expected::time)
          .thenComparingLong(Expected::rank)
          .thenComparingLong(Expected::number);

  private final Simulator simulator = new Simulator();
  private final PriorityQueue<Expected> expected = new PriorityQueue<>(ORDER);
  private final SplittableRandom random = new SplittableRandom(5);
  private long scheduled;
  private long handled = -1;

  static List<Arguments> delaysAndPopulations() {
    List<Arguments> cases = new ArrayList<>();
    for (Delays delays : Delays.values()) {
      for (int population : new int[] {1, 3, 17, 60, 300, 5_000}) {
        cases.add(Arguments.of(delays, population));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("delaysAndPopulations")
  void steadyPopulationIsHandledInOrder(Delays delays, int population) {
    schedule(delays, population);
    for (int i = 0; i < EVENTS; i++) {
      step();
      schedule(delays, 1);
    }
    stepToTheEnd();
  }

  @ParameterizedTest
  @EnumSource(Delays.class)
  void populationThatGrowsAndShrinksIsHandledInOrder(Delays delays) {
    for (int wave = 0; wave < 5; wave++) {
      schedule(delays, 1);
      while (expected.size() < 1_500) {
        step();
        schedule(delays, random.nextInt(2, 4));
      }
      while (expected.size() > 2) {
        step();
        schedule(delays, random.nextInt(2));
      }
    }
    stepToTheEnd();
  }

  @ParameterizedTest
  @EnumSource(Delays.class)
  void cancellingAndLookingAheadLeaveTheOrderAlone(Delays delays) {
    schedule(delays, 400);
    for (int i = 0; i < EVENTS; i++) {
      switch (random.nextInt(8)) {
        case 0 -> cancelFirst();
        case 1 -> assertThat(simulator.nextEventPicos()).isEqualTo(expected.element().time());
        case 2 -> step();
        case 3 -> schedule(delays, 1);
        default -> {
          step();
          schedule(delays, 1);
        }
      }
      if (expected.size() < 10) {
        schedule(delays, 100);
      }
    }
    stepToTheEnd();
  }

  /** To look far ahead must not make what is scheduled before it slow or late. */
  @ParameterizedTest
  @EnumSource(Delays.class)
  void manyEventsFillTheGapBeforeOneThatWasLookedAt(Delays delays) {
    schedule(simulator.nowPicos() + (1L << 50), 0);
    for (int i = 0; i < 100; i++) {
      schedule((1L << 50) + i, 0);
    }
    assertThat(simulator.nextEventPicos()).isEqualTo(1L << 50);
    schedule(delays, 3_000);
    stepToTheEnd();
  }

  private void schedule(Delays delays, int events) {
    for (int i = 0; i < events; i++) {
      int rank = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
      schedule(simulator.nowPicos() + delays.draw.applyAsLong(random), rank);
    }
  }

  private void schedule(long time, int rank) {
    long number = scheduled++;
    EventHandler note = (_, _) -> handled = number;
    long event =
        rank == 0
            ? simulator.schedule(time, note, 0, null)
            : simulator.scheduleProcess(rank - 1, time, note);
    expected.add(new Expected(time, rank, number, event));
  }

  private void cancelFirst() {
    assertThat(simulator.cancel(expected.remove().event())).isTrue();
  }

  private void step() {
    Expected first = expected.remove();
    assertThat(simulator.step()).isTrue();
    assertThat(handled).isEqualTo(first.number());
    assertThat(simulator.nowPicos()).isEqualTo(first.time());
  }

  private void stepToTheEnd() {
    while (!expected.isEmpty()) {
      step();
    }
    assertThat(simulator.step()).isFalse();
  }
}
