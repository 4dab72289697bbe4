package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.chronicle.Occurrence.AccessChanged;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A timed run tells a chronicler all that happens in it, and is not changed by that. */
final class RunChronicleTest {

  private final List<Occurrence> occurrences = new ArrayList<>();

  private RunResult run(RunSettings settings) {
    Watchers watchers = new Watchers(RunMonitor.NONE, occurrences::add);
    return Run.execute(settings, TestRuns.conflicts(7, 4, 40), watchers);
  }

  private <T extends Occurrence> Stream<T> all(Class<T> kind) {
    return occurrences.stream().filter(kind::isInstance).map(kind::cast);
  }

  @ParameterizedTest
  @EnumSource(Ordering.class)
  void runIsTheSameWhetherWrittenDownOrNot(Ordering ordering) {
    RunSettings settings = TestRuns.settings("dynamic", "ethernet", 4, ordering);
    RunResult written = run(settings);
    assertThat(written).isEqualTo(Run.execute(settings, TestRuns.conflicts(7, 4, 40)));
    assertThat(occurrences).isSortedAccordingTo(Comparator.comparingLong(Occurrence::at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"broadcast", "dynamic", "improved-central", "dipc", "write-update"})
  void eachMessageLeavesBeforeItArrivesAndArrivesBeforeItIsHandled(String protocol) {
    run(TestRuns.settings(protocol, "ethernet", 4, Ordering.TIMED));
    Map<String, Sent> sent = new HashMap<>();
    all(Sent.class).forEach(one -> sent.put(one.sequence() + ">" + one.receiver(), one));
    List<Delivered> delivered = all(Delivered.class).toList();
    assertThat(delivered).hasSameSizeAs(sent.values()).isNotEmpty();
    for (Delivered one : delivered) {
      Sent itself = sent.get(one.sequence() + ">" + one.node());
      assertThat(itself.message()).isEqualTo(one.message());
      assertThat(itself.node()).isEqualTo(one.sender());
      assertThat(List.of(itself.at(), itself.departedAt(), one.arrivedAt(), one.at())).isSorted();
    }
  }

  @Test
  void everyFaultStartsAndEnds() {
    RunResult result = run(TestRuns.settings("dynamic", "constant", 4, Ordering.TIMED));
    Map<String, Double> metrics = result.metrics();
    double faults = metrics.get("readFaults") + metrics.get("writeFaults");
    assertThat(all(FaultStarted.class).count()).isEqualTo((long) faults);
    assertThat(all(Performed.class).count()).isEqualTo((long) faults);
  }

  @Test
  void changesOfRightsFollowEachOtherFromTheFirstOwner() {
    run(TestRuns.settings("improved-central", "constant", 4, Ordering.TIMED));
    Map<String, Access> rights = new HashMap<>();
    all(Held.class).forEach(held -> rights.put(held.node() + " " + held.page(), held.access()));
    assertThat(rights)
        .containsOnly(
            Map.entry("0 0", Access.WRITE),
            Map.entry("0 1", Access.WRITE),
            Map.entry("0 2", Access.WRITE));
    all(AccessChanged.class)
        .forEach(change -> {
          Access before = rights.put(change.node() + " " + change.page(), change.to());
          assertThat(before == null ? Access.NONE : before).isEqualTo(change.from());
        });
  }
}
