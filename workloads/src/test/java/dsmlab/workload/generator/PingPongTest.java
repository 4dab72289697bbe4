package dsmlab.workload.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.Records;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.trace.TraceHead;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PingPongTest {

  @Test
  void processesWriteOneWordInTurn() {
    assertThat(lines(Map.of("rounds", "2")))
        .containsExactly("0 W 10000000 8", "1 W 10000000 8", "0 W 10000000 8", "1 W 10000000 8");
  }

  @Test
  void aTurnMayReadFirstAndWorkAfterwards() {
    assertThat(lines(Map.of("rounds", "1", "access", "read-write", "work", "5")))
        .containsExactly(
            "0 R 10000000 8",
            "0 W 10000000 8",
            "0 C 5",
            "1 R 10000000 8",
            "1 W 10000000 8",
            "1 C 5");
  }

  @Test
  void wordsApartAreNeighboursOnOnePage() {
    assertThat(lines(Map.of("rounds", "1", "processes", "3", "words", "different")))
        .containsExactly("0 W 10000000 8", "1 W 10000008 8", "2 W 10000010 8");
  }

  @Test
  void strictTurnsPassASemaphoreOn() {
    assertThat(lines(Map.of("rounds", "2", "turns", "strict")))
        .containsExactly(
            "0 W 10000000 8",
            "0 P 1",
            "1 V 1",
            "1 W 10000000 8",
            "1 P 0",
            "0 V 0",
            "0 W 10000000 8",
            "0 P 1",
            "1 V 1",
            "1 W 10000000 8");
  }

  @Test
  void moreWordsThanAPageHoldsAreRefused() {
    assertThatThrownBy(
            () -> open(Map.of("processes", "9", "words", "different", "pageBytes", "64B")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("processes is 9; expected at most 8");
    assertThat(Records.of(open(Map.of("processes", "9", "pageBytes", "64B")).recorded()))
        .hasSize(900);
  }

  @Test
  void roundsBeyondABatchAreAllDelivered() {
    RecordBatch batch = new RecordBatch();
    long writes = 0;
    var source = new PingPong(3, 10_000, true, true, false, 1).open().recorded();
    while (source.fill(batch)) {
      for (int i = 0; i < batch.size; i++) {
        writes += batch.operation[i] == Operation.WRITE.code() ? 1 : 0;
      }
    }
    assertThat(writes).isEqualTo(30_000);
  }

  private static List<String> lines(Map<String, String> given) {
    return TraceHead.lines(open(given).recorded(), 100);
  }

  private static Workload open(Map<String, String> given) {
    return PingPong.DESCRIPTOR.open(
        Settings.of(PingPong.DESCRIPTOR.parameters(), given),
        new WorkloadContext(Path.of("."), new RandomStreams(1, 0), Path.of(".")));
  }
}
