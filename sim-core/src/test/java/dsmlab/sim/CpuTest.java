package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuTest {

  private static final String NOTHING = "";

  private final Simulator simulator = new Simulator();
  private final List<String> story = new ArrayList<>();
  private Runnable onResume = () -> {};
  private final Cpu cpu =
      new Cpu(
          simulator,
          3,
          new Cpu.Program() {
            @Override
            public void interrupted() {
              tell("interrupted");
            }

            @Override
            public void resumed() {
              tell("resumed");
              onResume.run();
            }
          });

  private void tell(String what) {
    story.add(simulator.nowPicos() + " " + what);
  }

  private void serve(long costPicos, String name) {
    serve(costPicos, name, () -> {});
  }

  private void serve(long costPicos, String name, Runnable work) {
    EventHandler handler =
        (argument, payload) -> {
          tell(name);
          work.run();
        };
    cpu.serve(costPicos, handler, 0, NOTHING);
  }

  private void at(long picos, Runnable action) {
    simulator.schedule(picos, (argument, payload) -> action.run(), 0, null);
  }

  @Test
  void serviceRunsAfterItsCostAndTheProgramWaitsMeanwhile() {
    at(100, () -> serve(30, "fault"));
    simulator.run();
    assertThat(story).containsExactly("100 interrupted", "130 fault", "130 resumed");
    assertThat(cpu.busyPicos()).isEqualTo(30);
    assertThat(cpu.serving()).isFalse();
  }

  @Test
  void servicesQueueFirstComeFirstServedWithOneInterruption() {
    at(100, () -> serve(30, "first"));
    at(110, () -> serve(5, "second"));
    at(120, () -> serve(0, "third"));
    simulator.run();
    assertThat(story)
        .containsExactly("100 interrupted", "130 first", "135 second", "135 third", "135 resumed");
  }

  @Test
  void handlerGetsTheArgumentAndThePayloadOfItsService() {
    cpu.serve(5, (argument, payload) -> tell(argument + " " + payload), 42, "letter");
    simulator.run();
    assertThat(story).containsExactly("0 interrupted", "5 42 letter", "5 resumed");
  }

  @Test
  void freeServicesRunAtTheSameInstantWithoutAnEvent() {
    at(100, () -> serve(0, "free"));
    simulator.run();
    assertThat(story).containsExactly("100 interrupted", "100 free", "100 resumed");
    assertThat(simulator.handledEvents()).isEqualTo(1);
    assertThat(cpu.busyPicos()).isZero();
  }

  @Test
  void extensionDelaysTheNextServiceAndTellsWhenItEnds() {
    at(100, () -> serve(10, "first", () -> tell("sent at " + cpu.extend(25))));
    at(105, () -> serve(10, "second"));
    simulator.run();
    assertThat(story)
        .containsExactly(
            "100 interrupted", "110 first", "110 sent at 135", "145 second", "145 resumed");
    assertThat(cpu.busyPicos()).isEqualTo(45);
  }

  @Test
  void extensionOfAFreeServiceTakesTimeToo() {
    serve(0, "free", () -> cpu.extend(25));
    serve(0, "next");
    assertThat(cpu.serving()).isTrue();
    simulator.run();
    assertThat(story).containsExactly("0 interrupted", "0 free", "25 next", "25 resumed");
  }

  @Test
  void extensionsOfOneServiceAddUp() {
    serve(
        10,
        "fault",
        () -> {
          tell("sent at " + cpu.extend(5));
          tell("sent at " + cpu.extend(7));
        });
    simulator.run();
    assertThat(story)
        .containsExactly(
            "0 interrupted", "10 fault", "10 sent at 15", "10 sent at 22", "22 resumed");
  }

  @Test
  void extensionWhileTheServiceWaitsForItsEndDelaysTheNextServiceToo() {
    serve(10, "first", () -> cpu.extend(5));
    serve(10, "second");
    at(12, () -> cpu.extend(20));
    simulator.run();
    assertThat(story).containsExactly("0 interrupted", "10 first", "45 second", "45 resumed");
    assertThat(cpu.busyPicos()).isEqualTo(45);
  }

  @Test
  void serviceThatAHandlerAddsComesAfterThoseThatWaitAndAfterTheExtension() {
    Runnable work =
        () -> {
          cpu.extend(20);
          serve(0, "added");
        };
    at(0, () -> serve(10, "first", work));
    at(5, () -> serve(1, "waiting"));
    simulator.run();
    assertThat(story)
        .containsExactly("0 interrupted", "10 first", "31 waiting", "31 added", "31 resumed");
  }

  @Test
  void freeServiceThatAHandlerAddsRunsAfterThatHandlerHasEnded() {
    serve(
        0,
        "outer",
        () -> {
          serve(0, "inner");
          tell("outer ends");
        });
    assertThat(story)
        .containsExactly("0 interrupted", "0 outer", "0 outer ends", "0 inner", "0 resumed");
  }

  @Test
  void programThatFaultsAtOnceIsInterruptedAgain() {
    onResume =
        () -> {
          if (story.size() < 6) {
            serve(10, "again");
          }
        };
    serve(10, "fault");
    simulator.run();
    assertThat(story)
        .containsExactly(
            "0 interrupted", "10 fault", "10 resumed", "10 interrupted", "20 again", "20 resumed");
  }

  @Test
  void anyNumberOfFreeFaultsAtOneInstantNeedsNoStack() {
    int[] left = {200_000};
    onResume =
        () -> {
          if (left[0]-- > 0) {
            cpu.serve(0, (argument, payload) -> {}, 0, NOTHING);
          }
        };
    serve(0, "fault");
    assertThat(left[0]).isEqualTo(-1);
    assertThat(cpu.serving()).isFalse();
  }

  @Test
  void programIsInterruptedAsLongAsThereIsAnEventOfTheProcessor() {
    serve(10, "fault", () -> cpu.extend(5));
    simulator.step();
    assertThat(cpu.serving()).isTrue();
    simulator.step();
    assertThat(cpu.serving()).isFalse();
    assertThat(simulator.nextEventPicos()).isEqualTo(Simulator.NEVER);
  }

  @Test
  void whatFollowsWorkComesWhenAllWorkBeforeItIsDone() {
    serve(
        10,
        "fault",
        () -> {
          sendAfter(5, "first");
          sendAfter(7, "second");
        });
    simulator.run();
    assertThat(story)
        .containsExactly("0 interrupted", "10 fault", "15 first", "22 second", "22 resumed");
  }

  @Test
  void whatTakesNoTimeFollowsAtOnce() {
    serve(10, "fault", () -> sendAfter(0, "sent"));
    simulator.run();
    assertThat(story).containsExactly("0 interrupted", "10 fault", "10 sent", "10 resumed");
  }

  @Test
  void whatWasScheduledAfterTheLastWorkComesBeforeTheProgramGoesOn() {
    serve(
        10,
        "fault",
        () -> {
          sendAfter(5, "sent");
          at(15, () -> tell("timer"));
        });
    simulator.run();
    assertThat(story)
        .containsExactly("0 interrupted", "10 fault", "15 sent", "15 timer", "15 resumed");
  }

  @Test
  void lastWorkAndTheEndOfItsServiceAreOneEvent() {
    serve(10, "fault", () -> sendAfter(5, "sent"));
    simulator.run();
    assertThat(simulator.handledEvents()).isEqualTo(2);
  }

  private void sendAfter(long costPicos, String name) {
    cpu.work(costPicos);
    cpu.afterWork(cpu.whenDone((argument, payload) -> tell(name)), 0, NOTHING);
  }

  @Test
  void extensionWithoutServiceIsRefused() {
    assertThatThrownBy(() -> cpu.extend(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no service runs on node 3");
  }

  @Test
  void workOfTheProgramIsAServiceThatBeginsNow() {
    at(100, () -> tell("sent at " + cpu.work(5) + " and " + cpu.work(7)));
    at(101, () -> serve(10, "next"));
    simulator.run();
    assertThat(story)
        .containsExactly("100 interrupted", "100 sent at 105 and 112", "122 next", "122 resumed");
    assertThat(cpu.busyPicos()).isEqualTo(22);
  }

  @Test
  void workDuringAServiceMakesItLonger() {
    serve(10, "first", () -> tell("sent at " + cpu.work(5)));
    simulator.run();
    assertThat(story).containsExactly("0 interrupted", "10 first", "10 sent at 15", "15 resumed");
  }

  @Test
  void workWithoutCostLetsTheProgramGoOnInTheSameMoment() {
    at(100, () -> cpu.work(0));
    simulator.run();
    assertThat(story).containsExactly("100 interrupted", "100 resumed");
  }

  @Test
  void negativeCostIsRefused() {
    assertThatThrownBy(() -> serve(-1, "fault"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a service on node 3 cannot cost -1 ps");
    serve(10, "fault");
    assertThatThrownBy(() -> cpu.extend(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
