package dsmlab.workload.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Operation;
import dsmlab.workload.trace.ShippedTraces;
import dsmlab.workload.trace.TraceReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSummaryTest {

  @ParameterizedTest
  @CsvSource({
    "fft-m8-p4-q100.txt.gz, 11453, 7043, 46, 16",
    "fft-m8-p4-q100.dsmtb.gz, 11453, 7043, 46, 16",
    "lu-contig-n32-p4-q100.txt.gz, 24539, 10958, 62, 5",
    "radix-n2048-p4-q100.txt.gz, 44406, 27200, 117, 33"
  })
  void shippedTracesHoldWhatTheirTableSays(
      String name, long reads, long writes, long synchronisations, long pages) {
    Path trace =
        ShippedTraces.all().stream().filter(path -> path.endsWith(name)).findFirst().orElseThrow();
    TraceSummary summary = summary(trace, 4096);
    assertThat(summary.processes()).isEqualTo(4);
    assertThat(summary.pageReads()).isEqualTo(reads);
    assertThat(summary.pageWrites()).isEqualTo(writes);
    assertThat(summary.synchronisations()).isEqualTo(synchronisations);
    assertThat(summary.pages()).isEqualTo(pages);
    assertThat(summary.references() + summary.synchronisations()).isEqualTo(summary.records());
  }

  @Test
  void referencesThatCrossBordersCountOnEveryPage() {
    TraceSummary summary = summary(micro("straddle-3.txt"), 4096);
    assertThat(summary.references()).isEqualTo(6);
    assertThat(summary.pageReads()).isEqualTo(2 + 2);
    assertThat(summary.pageWrites()).isEqualTo(2 + 2 + 3 + 2);
    assertThat(summary.pages()).isEqualTo(4);
    assertThat(summary.lowestAddress()).isEqualTo(0x1000_0000);
    assertThat(summary.highestAddress()).isEqualTo(0x1000_0000 + 12288);
  }

  @Test
  void patternsOfAllPagesAddUp() {
    TraceSummary summary = summary(ShippedTraces.RADIX, 4096);
    assertThat(summary.patterns().values().stream().mapToLong(TraceSummary.Share::pages).sum())
        .isEqualTo(summary.pages());
    assertThat(summary.patterns().values().stream().mapToLong(TraceSummary.Share::accesses).sum())
        .isEqualTo(summary.pageReads() + summary.pageWrites());
  }

  @Test
  void recordsAreCountedByOperation() {
    TraceSummary summary = summary(ShippedTraces.RADIX, 4096);
    assertThat(summary.operations())
        .containsEntry(Operation.BARRIER, 60L)
        .containsEntry(Operation.POST, 21L)
        .containsEntry(Operation.WAIT, 18L)
        .containsEntry(Operation.JOIN, 0L);
  }

  @Test
  void aStreamWithoutReferencesTouchesNoAddress() {
    TraceSummary summary =
        TraceSummary.of(
            batch -> {
              batch.clear();
              return false;
            },
            4096);
    assertThat(summary.records()).isZero();
    assertThat(summary.lowestAddress()).isEqualTo(-1);
    assertThat(summary.highestAddress()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -4096, 8, 1000})
  void impossiblePagesAreRefused(int pageBytes) {
    assertThatThrownBy(() -> TraceSummary.of(batch -> false, pageBytes))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("a power of two");
  }

  private static Path micro(String name) {
    return ShippedTraces.all().stream()
        .filter(path -> path.endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static TraceSummary summary(Path trace, int pageBytes) {
    try (TraceReader reader = TraceReader.open(trace)) {
      return TraceSummary.of(reader, pageBytes);
    }
  }
}
