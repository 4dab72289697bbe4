package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulatorTest {

  private final Simulator simulator = new Simulator();
  private final List<Long> handled = new ArrayList<>();
  private final EventHandler note = (argument, payload) -> handled.add(argument);

  @Test
  void eventsHappenByTimeAndThenInTheOrderOfScheduling() {
    simulator.schedule(20, note, 1, null);
    simulator.schedule(10, note, 2, null);
    simulator.schedule(20, note, 3, null);
    simulator.scheduleAt(5, 10, note, 4, null);
    simulator.run();
    assertThat(handled).containsExactly(2L, 4L, 1L, 3L);
    assertThat(simulator.nowPicos()).isEqualTo(20);
    assertThat(simulator.handledEvents()).isEqualTo(4);
  }

  @Test
  void processesStepAfterTheOtherEventsOfAnInstantAndByTheirIndex() {
    simulator.scheduleProcess(7, 10, note);
    simulator.scheduleProcess(2, 10, note);
    simulator.schedule(10, note, 100, null);
    simulator.run();
    assertThat(handled).containsExactly(100L, 2L, 7L);
  }

  @Test
  void whatAStepCausesAtTheSameInstantComesBeforeTheNextProcess() {
    EventHandler causing =
        (process, payload) -> {
          handled.add(process);
          simulator.schedule(simulator.nowPicos(), note, 100 + process, null);
        };
    simulator.scheduleProcess(1, 10, causing);
    simulator.scheduleProcess(2, 10, causing);
    simulator.run();
    assertThat(handled).containsExactly(1L, 101L, 2L, 102L);
  }

  @Test
  void handlerGetsTheArgumentAndThePayloadOfItsEvent() {
    List<@Nullable Object> payloads = new ArrayList<>();
    simulator.schedule(1, (argument, payload) -> payloads.add(payload), 0, "letter");
    simulator.schedule(2, (argument, payload) -> payloads.add(payload), 0, null);
    simulator.run();
    assertThat(payloads).containsExactly("letter", null);
  }

  @Test
  void stepWithoutEventsSaysSo() {
    assertThat(simulator.step()).isFalse();
    assertThat(simulator.nextEventPicos()).isEqualTo(Simulator.NEVER);
    assertThat(simulator.nextEventPicosAt(3)).isEqualTo(Simulator.NEVER);
  }

  @Test
  void cancelledEventDoesNotHappenAndIsCancelledOnce() {
    long event = simulator.schedule(10, note, 1, null);
    assertThat(simulator.cancel(event)).isTrue();
    assertThat(simulator.cancel(event)).isFalse();
    assertThat(simulator.step()).isFalse();
    assertThat(handled).isEmpty();
    assertThat(simulator.handledEvents()).isZero();
  }

  @Test
  void eventThatHappenedCannotBeCancelledNorCanItsSuccessorByItsName() {
    long event = simulator.schedule(10, note, 1, null);
    simulator.step();
    simulator.schedule(20, note, 2, null);
    assertThat(simulator.cancel(event)).isFalse();
    simulator.run();
    assertThat(handled).containsExactly(1L, 2L);
  }

  @Test
  void cancelledEventsDoNotMoveTheTime() {
    simulator.schedule(10, note, 1, null);
    simulator.cancel(simulator.scheduleAt(3, 500, note, 2, null));
    simulator.cancel(simulator.schedule(600, note, 3, null));
    simulator.run();
    assertThat(simulator.nowPicos()).isEqualTo(10);
  }

  @Test
  void cancelledEventsDoNotHideTheNextOne() {
    long atNode = simulator.scheduleAt(3, 10, note, 1, null);
    long atNone = simulator.schedule(20, note, 2, null);
    simulator.schedule(30, note, 3, null);
    simulator.cancel(atNode);
    simulator.cancel(atNone);
    assertThat(simulator.nextEventPicos()).isEqualTo(30);
    assertThat(simulator.nextEventPicosAt(3)).isEqualTo(Simulator.NEVER);
  }

  @Test
  void agendaOfANodeKnowsItsOwnEventsOnly() {
    simulator.schedule(5, note, 0, null);
    simulator.scheduleProcess(2, 6, note);
    simulator.scheduleAt(2, 30, note, 0, null);
    simulator.scheduleAt(2, 20, note, 0, null);
    simulator.scheduleAt(100, 10, note, 0, null);
    assertThat(simulator.nextEventPicosAt(2)).isEqualTo(20);
    assertThat(simulator.nextEventPicosAt(100)).isEqualTo(10);
    assertThat(simulator.nextEventPicosAt(0)).isEqualTo(Simulator.NEVER);
    assertThat(simulator.nextEventPicosAt(100_000)).isEqualTo(Simulator.NEVER);
  }

  @Test
  void agendaForgetsAnEventBeforeItIsHandled() {
    List<Long> next = new ArrayList<>();
    EventHandler look = (argument, payload) -> next.add(simulator.nextEventPicosAt(2));
    simulator.scheduleAt(2, 10, look, 0, null);
    simulator.scheduleAt(2, 40, look, 0, null);
    simulator.run();
    assertThat(next).containsExactly(40L, Simulator.NEVER);
  }

  @Test
  void pastIsRefusedInTheSameWordsEverywhere() {
    simulator.schedule(10, note, 1, null);
    simulator.run();
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThatThrownBy(() -> simulator.schedule(9, note, 2, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an event cannot be scheduled at 9 ps, before the present 10 ps");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void processBeyondTheLastRankIsRefused() {
    simulator.scheduleProcess(Simulator.PROCESSES_MAX - 1, 10, note);
    simulator.schedule(10, note, 1, null);
    assertThatThrownBy(() -> simulator.scheduleProcess(Simulator.PROCESSES_MAX, 10, note))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("process 524287 is not one of 0 to 524286");
    assertThatThrownBy(() -> simulator.scheduleProcess(-1, 10, note))
        .isInstanceOf(IllegalArgumentException.class);
    simulator.run();
    assertThat(handled).containsExactly(1L, Simulator.PROCESSES_MAX - 1L);
  }

  @Test
  void runStopsWhenTheSequenceIsUsedUp() {
    Simulator late = new Simulator(Simulator.EVENTS_MAX - 1);
    late.schedule(10, note, 1, null);
    assertThatThrownBy(() -> late.schedule(10, note, 2, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a run can schedule at most 17592186044416 events");
  }
}
