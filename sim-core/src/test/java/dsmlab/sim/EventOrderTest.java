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
import org.junit.jupiter.params.provider.ValueSource;

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
    REPEATED(random -> 1_000 * random.nextLong(1, 1L << random.nextInt(1, 6))),
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

  /** Many events of one time come in slices, and nobody may see where one ends. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40})
  void eventsOfOneTimeKeepTheirOrderWhileMoreOfThemCome(int oneInSoManyIsOfAProcess) {
    for (int i = 0; i < 3_000; i++) {
      schedule(1_000_000L * random.nextInt(1, 4), rank(oneInSoManyIsOfAProcess));
    }
    for (int i = 0; i < EVENTS; i++) {
      step();
      long delay = 1_000_000L * random.nextInt(3);
      schedule(simulator.nowPicos() + delay, rank(oneInSoManyIsOfAProcess));
      if (random.nextInt(20) == 0) {
        cancelSome();
        schedule(simulator.nowPicos() + delay, 0);
      }
    }
    stepToTheEnd();
  }

  private int rank(int oneInSoManyIsOfAProcess) {
    boolean isOfProcess =
        oneInSoManyIsOfAProcess > 0 && random.nextInt(oneInSoManyIsOfAProcess) == 0;
    return isOfProcess ? 1 + random.nextInt(3) : 0;
  }

  @ParameterizedTest
  @EnumSource(Delays.class)
  void eventsBeforeManyOfOneTimeThatWereLookedAtComeFirst(Delays delays) {
    for (int i = 0; i < 1_000; i++) {
      schedule(1L << 50, 0);
    }
    assertThat(simulator.nextEventPicos()).isEqualTo(1L << 50);
    schedule(delays, 300);
    schedule(1L << 50, 2);
    schedule(1L << 50, 0);
    stepToTheEnd();
  }

  /** Populations about the sizes at which the event list changes what it does, in random order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void populationsThatChangeAtRandomAreHandledInOrder(long seed) {
    SplittableRandom script = new SplittableRandom(seed);
    Delays[] all = Delays.values();
    int[] sizes = {0, 1, 2, 5, 6, 7, 8, 9, 16, 17, 95, 97, 128, 600};
    for (int phase = 0; phase < 60; phase++) {
      Delays delays = all[script.nextInt(all.length)];
      int wanted = sizes[script.nextInt(sizes.length)];
      while (expected.size() < wanted) {
        schedule(delays, 1);
      }
      while (expected.size() > wanted) {
        cancelOrStep(script.nextInt(8));
      }
      for (int i = 0; i < 100 && wanted > 0; i++) {
        cancelOrStep(script.nextInt(8));
        schedule(delays, 1);
      }
    }
    stepToTheEnd();
  }

  private void cancelOrStep(int choice) {
    switch (choice) {
      case 0 -> cancelFirst();
      case 1 -> cancelSome();
      default -> step();
    }
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

  /** Cancels an event that most often is not the next one. */
  private void cancelSome() {
    Expected some =
        expected.stream().skip(random.nextInt(expected.size())).findFirst().orElseThrow();
    expected.remove(some);
    assertThat(simulator.cancel(some.event())).isTrue();
    assertThat(simulator.cancel(some.event())).isFalse();
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
