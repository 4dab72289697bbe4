package dsmlab.workload.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.Records;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformTest {

  private static final RandomStreams RANDOM = new RandomStreams(42, 0);

  @Test
  void aProcessDrawsTheSameWhateverTheOthersDo() {
    Workload few = open(RANDOM, "processes", "2");
    Workload many = open(RANDOM, "processes", "9");
    assertThat(Records.of(many.process(1))).isEqualTo(Records.of(few.process(1)));
  }

  @Test
  void processesSeedsAndReplicationsDiffer() {
    List<List<Long>> walks =
        List.of(
            addresses(RANDOM, 0),
            addresses(RANDOM, 1),
            addresses(new RandomStreams(43, 0), 0),
            addresses(new RandomStreams(42, 1), 0));
    assertThat(walks).doesNotHaveDuplicates();
  }

  @Test
  void theFirstDrawsArePinned() {
    assertThat(recorded("processes", "1", "references", "4", "writeFraction", "0.5"))
        .extracting(record -> record.operation() + " " + Long.toHexString(record.subject()))
        .containsExactly("WRITE 1000abc0", "READ 10007ec0", "READ 1000cdd0", "WRITE 10007778");
  }

  @Test
  void referencesSpreadOverAllPagesAndPlaces() {
    List<Records> records =
        recorded(
            "processes",
            "1",
            "pages",
            "8",
            "references",
            "80000",
            "writeFraction",
            "0.25",
            "referenceBytes",
            "16B");
    assertThat(records).hasSize(80_000);
    Map<Long, Long> byPage =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    r -> (r.subject() - 0x1000_0000L) / 4096, Collectors.counting()));
    assertThat(byPage.keySet()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(byPage.values()).allSatisfy(n -> assertThat(n).isBetween(9_500L, 10_500L));
    assertThat(records.stream().map(r -> r.subject() % 4096).distinct()).hasSize(4096 / 16);
    assertThat(records).allSatisfy(r -> assertThat(r.subject() % 16).isZero());
    long writes = records.stream().filter(r -> r.operation() == Operation.WRITE).count();
    assertThat(writes).isBetween(19_500L, 20_500L);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1000"})
  void extremeFractionsAreExact(double fraction, long writes) {
    assertThat(recorded("processes", "1", "writeFraction", Double.toString(fraction)))
        .filteredOn(record -> record.operation() == Operation.WRITE)
        .hasSize((int) writes);
  }

  @Test
  void workComesBeforeEveryReferenceAndShiftsNoDraw() {
    List<Records> idle = recorded("processes", "1", "references", "50");
    List<Records> busy = recorded("processes", "1", "references", "50", "work", "9");
    assertThat(busy).hasSize(100);
    for (int i = 0; i < 50; i++) {
      assertThat(busy.get(2 * i)).isEqualTo(new Records(0, Operation.WORK, 0, 9));
      assertThat(busy.get(2 * i + 1)).isEqualTo(idle.get(i));
    }
  }

  @Test
  void theRecordedOrderGoesRoundRobin() {
    List<Records> records = recorded("processes", "3");
    for (int i = 0; i < records.size(); i++) {
      assertThat(records.get(i).process()).isEqualTo(i % 3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "writeFraction, 1.5, at most 1",
    "referenceBytes, 8KiB, at most 4096",
    "processes, 65537, at most 65536",
    "pages, 3000000000, at most 2147483647",
  })
  void settingsThatContradictAreRefused(String name, String value, String expected) {
    assertThatThrownBy(() ->
            Uniform.DESCRIPTOR.open(
                Settings.of(Uniform.DESCRIPTOR.parameters(), Map.of(name, value)),
                new WorkloadContext(Path.of("."), RANDOM, Path.of("."))))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(expected);
  }

  private static List<Long> addresses(RandomStreams random, int process) {
    return Records.of(open(random, "references", "100").process(process)).stream()
        .map(Records::subject)
        .toList();
  }

  private static List<Records> recorded(String... pairs) {
    return Generated.recorded(Uniform.DESCRIPTOR, pairs);
  }

  private static Workload open(RandomStreams random, String... pairs) {
    return Generated.open(Uniform.DESCRIPTOR, random, pairs);
  }
}
