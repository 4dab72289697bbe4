package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator against a list that is searched for its least entry. */
class SimulatorComparedTest {

  private static final int OPERATIONS = 4_000;
  private static final int NODES = 5;

  private record Entry(long time, long rank, int number, int node, long event) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::time)
          .thenComparingLong(Entry::rank)
          .thenComparingInt(Entry::number);

  private final Simulator simulator = new Simulator();
  private final List<Entry> pending = new ArrayList<>();
  private final List<Entry> ended = new ArrayList<>();
  private final List<Long> handled = new ArrayList<>();
  private int scheduled;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void simulatorAgreesWithASortedListInAnyMixOfOperations(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int stepShare = 20 + random.nextInt(50);
    for (int i = 0; i < OPERATIONS; i++) {
      int draw = random.nextInt(100);
      if (draw < stepShare) {
        step();
      } else if (draw < stepShare + 8) {
        cancelSome(random);
      } else {
        schedule(random);
      }
      compareAgendas(random);
    }
    while (!pending.isEmpty()) {
      step();
    }
    assertThat(simulator.step()).isFalse();
  }

  private void schedule(SplittableRandom random) {
    long time = simulator.nowPicos() + random.nextInt(30);
    int number = scheduled++;
    int node = random.nextInt(-2, NODES);
    long event =
        switch (node) {
          case -2 -> simulator.scheduleProcess(number % 7, time, note(number));
          case -1 -> simulator.schedule(time, note(number), 0, null);
          default -> simulator.scheduleAt(node, time, note(number), 0, null);
        };
    pending.add(new Entry(time, node == -2 ? number % 7 + 1 : 0, number, node, event));
  }

  private EventHandler note(long number) {
    return (argument, payload) -> handled.add(number);
  }

  private void step() {
    Optional<Entry> first = first(entry -> true);
    assertThat(simulator.step()).isEqualTo(first.isPresent());
    first.ifPresent(entry -> {
      assertThat(handled.getLast()).isEqualTo(entry.number());
      assertThat(simulator.nowPicos()).isEqualTo(entry.time());
      pending.remove(entry);
      ended.add(entry);
    });
    assertThat(simulator.handledEvents()).isEqualTo(handled.size());
  }

  private void cancelSome(SplittableRandom random) {
    if (!pending.isEmpty()) {
      Entry entry = pending.remove(random.nextInt(pending.size()));
      assertThat(simulator.cancel(entry.event())).isTrue();
      ended.add(entry);
    }
    if (!ended.isEmpty()) {
      Entry entry = ended.get(random.nextInt(ended.size()));
      assertThat(simulator.cancel(entry.event())).isFalse();
    }
  }

  private void compareAgendas(SplittableRandom random) {
    int node = random.nextInt(NODES);
    long ofNode = first(entry -> entry.node() == node).map(Entry::time).orElse(Simulator.NEVER);
    assertThat(simulator.nextEventPicosAt(node)).isLessThanOrEqualTo(ofNode);
    long ofAll = first(entry -> true).map(Entry::time).orElse(Simulator.NEVER);
    assertThat(simulator.nextEventPicos()).isEqualTo(ofAll);
  }

  private Optional<Entry> first(Predicate<Entry> wanted) {
    return pending.stream().filter(wanted).min(ORDER);
  }
}
