package dsmlab.verification.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dsmlab.machine.Ordering;
import dsmlab.machine.Run;
import dsmlab.machine.RunSettings;
import dsmlab.machine.TransportChoice;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.NodeSet;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Spread;
import dsmlab.sim.fault.Window;
import dsmlab.workload.Workload;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRecorderTest {

  private static final long MICROSECOND = 1_000_000;

  private static ProtocolDescriptor<?> protocol(String id) {
    return Protocols.catalog().find(id);
  }

  private static List<HistoryEntry> entries(History history) {
    return IntStream.range(0, history.size()).mapToObj(history::entry).toList();
  }

  private static List<HistoryEntry> record(String id, int processes, String text) {
    Workload workload = RecordedRuns.workload(processes, text);
    return entries(RecordedRuns.record(protocol(id), "instant", processes, workload));
  }

  private static HistoryEntry entry(
      int process, String location, OperationKind kind, long read, long written, long... micros) {
    return new HistoryEntry(
        process, location, kind, read, written, micros[0] * MICROSECOND, micros[1] * MICROSECOND);
  }

  /** Faults take 10 us and nothing else takes time but the references themselves. */
  @Test
  void hitsTakeNoTimeAndFaultsTheirOwn() {
    List<HistoryEntry> entries =
        record("improved-central", 2, "0 W 0 8\n0 R 0 8\n1 R 0 8\n1 R 0 8");

    assertThat(entries)
        .containsExactlyInAnyOrder(
            entry(0, "0", OperationKind.WRITE, 0, 1, 0, 0),
            entry(0, "0", OperationKind.READ, 1, 0, 1, 1),
            entry(1, "0", OperationKind.READ, 1, 0, 0, 10),
            entry(1, "0", OperationKind.READ, 1, 0, 11, 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"improved-central", "central-server", "sequenced-update", "write-update"})
  void anAtomicOperationReadsWhatItReplaces(String id) {
    List<HistoryEntry> entries = record(id, 2, "1 W 0 8\n1 A 0 8\n1 R 0 8\n0 C 1");

    assertThat(entries)
        .extracting(HistoryEntry::kind)
        .containsExactly(OperationKind.WRITE, OperationKind.ATOMIC, OperationKind.READ);
    assertThat(entries.get(1).read()).isEqualTo(entries.get(0).written());
    assertThat(entries.get(2).read()).isEqualTo(entries.get(1).written());
  }

  @Test
  void eachWordOfAReferenceIsAnOperation() {
    assertThat(record("migration", 1, "0 W 3c 8\n0 R 40 4"))
        .containsExactly(
            entry(0, "38", OperationKind.WRITE, 0, 1, 0, 0),
            entry(0, "40", OperationKind.WRITE, 0, 2, 1, 1),
            entry(0, "40", OperationKind.READ, 2, 0, 2, 2));
  }

  /** The server returns one word. */
  @Test
  void ofWhatIsReadElsewhereTheFirstWordIsKnown() {
    assertThat(record("central-server", 2, "1 A 0 16\n1 R 0 16\n0 C 1"))
        .extracting(HistoryEntry::location, HistoryEntry::kind, HistoryEntry::read)
        .containsExactly(
            tuple("0", OperationKind.ATOMIC, 0L),
            tuple("8", OperationKind.WRITE, 0L),
            tuple("0", OperationKind.READ, 1L));
  }

  @Test
  void writtenValuesAreUnique() {
    History history =
        RecordedRuns.record(protocol("dynamic"), "ethernet", 3, RecordedRuns.conflicts(1, 4, 200));
    List<List<Object>> written =
        entries(history).stream()
            .filter(entry -> entry.kind() != OperationKind.READ)
            .map(entry -> List.<Object>of(entry.location(), entry.written()))
            .toList();
    assertThat(written).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  @Test
  void operationsOfAProcessDoNotOverlap() {
    for (Ordering ordering : Ordering.values()) {
      RunSettings settings = RecordedRuns.settings(protocol("dipc"), "constant", 3, ordering);
      History history = RecordedRuns.record(settings, RecordedRuns.conflicts(2, 5, 300));
      for (int[] operations : history.byProcess()) {
        for (int i = 1; i < operations.length; i++) {
          boolean sameReference =
              history.callPicos(operations[i]) == history.callPicos(operations[i - 1]);
          assertThat(
                  sameReference
                      || history.callPicos(operations[i]) > history.returnPicos(operations[i - 1]))
              .isTrue();
        }
      }
    }
  }

  /** The answer to node 1 takes long; it crashes meanwhile, after its store has been read. */
  @Test
  void aStoreThatIsReadBeforeItsProcessIsLostHasHappened() {
    RunSettings plain =
        RecordedRuns.settings(protocol("central-server"), "constant", 2, Ordering.TIMED);
    Area fromServer = new Area(NodeSet.of(0, 1), new Window(150 * MICROSECOND, Long.MAX_VALUE));
    FaultPlan plan =
        FaultPlan.of(
            new Delay(1, 100_000 * MICROSECOND, Spread.CONSTANT, fromServer),
            new Crash(1, new Window(10_000 * MICROSECOND, Long.MAX_VALUE)));
    RunSettings settings =
        new RunSettings(
            plain.machine().with(TransportChoice.DATAGRAM, plan),
            plain.protocol(),
            plain.protocolSettings(),
            Ordering.TIMED,
            plain.random());

    History history =
        RecordedRuns.record(
            settings, RecordedRuns.workload(2, "1 W 0 16\n0 C 20000\n0 R 8 8\n0 C 200000"));

    assertThat(entries(history))
        .extracting(HistoryEntry::process, HistoryEntry::location, HistoryEntry::kind)
        .containsExactly(tuple(0, "8", OperationKind.READ), tuple(1, "8", OperationKind.WRITE));
  }

  @Test
  void onlyTheBeginningIsKeptOfALongRun() {
    HistoryRecorder recorder = new HistoryRecorder(10);
    Run.execute(
        RecordedRuns.settings(protocol("dynamic"), "constant", 3, Ordering.TIMED),
        RecordedRuns.conflicts(3, 3, 40),
        recorder);
    assertThat(recorder.isComplete()).isFalse();
    assertThat(recorder.history().size()).isEqualTo(10);
  }
}
