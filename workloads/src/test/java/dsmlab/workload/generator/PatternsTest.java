package dsmlab.workload.generator;

import static dsmlab.workload.generator.Generated.lines;
import static dsmlab.workload.generator.Generated.patterns;
import static dsmlab.workload.generator.Generated.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Operation;
import dsmlab.workload.Records;
import dsmlab.workload.Workload;
import dsmlab.workload.Workloads;
import dsmlab.workload.summary.SharingPattern;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each pattern refers to memory as it says, and its pages are of the kind that it says. */
class PatternsTest {

  private static final long BASE = 0x1000_0000L;

  @Test
  void uniformPagesAreWriteShared() {
    assertThat(patterns(Uniform.DESCRIPTOR, "pages", "16", "references", "4000"))
        .isEqualTo(Map.of(SharingPattern.WRITE_SHARED, 16L));
  }

  @Test
  void zipfPagesAreAsPopularAsTheLawHasIt() {
    Map<Long, Long> counts =
        countsByPage(recorded(Zipf.DESCRIPTOR, "processes", "1", "references", "100000"));
    double harmonic = 0;
    for (int page = 1; page <= 64; page++) {
      harmonic += 1.0 / page;
    }
    for (long page : new long[] {0, 1, 7, 63}) {
      double expected = 100_000 / harmonic / (page + 1);
      assertThat((double) counts.get(page)).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
  }

  @Test
  void zipfWithoutSkewIsUniform() {
    Map<Long, Long> counts =
        countsByPage(
            recorded(
                Zipf.DESCRIPTOR,
                "skew",
                "0",
                "processes",
                "1",
                "references",
                "64000",
                "pages",
                "64"));
    assertThat(counts).hasSize(64);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850L, 1150L));
  }

  @Test
  void zipfPagesAreWriteSharedWhereTheyArePopular() {
    assertThat(patterns(Zipf.DESCRIPTOR, "pages", "16", "references", "20000"))
        .isEqualTo(Map.of(SharingPattern.WRITE_SHARED, 16L));
  }

  @Test
  void hotPagesGetTheirFraction() {
    List<Records> records =
        recorded(
            HotSpot.DESCRIPTOR,
            "hotFraction",
            "0.6",
            "hotPages",
            "2",
            "references",
            "20000",
            "pages",
            "10");
    Map<Long, Long> counts = countsByPage(records);
    assertThat(counts.get(0L) + counts.get(1L)).isBetween(47_400L, 48_600L);
    assertThat(counts.get(9L)).isBetween(3_700L, 4_300L);
    assertThat(patterns(HotSpot.DESCRIPTOR, "pages", "8", "references", "5000"))
        .isEqualTo(Map.of(SharingPattern.WRITE_SHARED, 8L));
  }

  @Test
  void readMostlyPagesHaveAProducerOrSeveralWriters() {
    String[] settings = {"pages", "8", "references", "20000", "referenceBytes", "512B"};
    assertThat(patterns(ReadMostly.DESCRIPTOR, settings))
        .isEqualTo(Map.of(SharingPattern.PRODUCER_CONSUMER, 8L));
    assertThat(patterns(ReadMostly.DESCRIPTOR, Generated.with(settings, "writers", "2")))
        .isEqualTo(Map.of(SharingPattern.WRITE_SHARED, 8L));
    assertThat(patterns(ReadMostly.DESCRIPTOR, Generated.with(settings, "writeFraction", "0")))
        .isEqualTo(Map.of(SharingPattern.READ_SHARED, 8L));
    assertThat(recorded(ReadMostly.DESCRIPTOR, settings))
        .filteredOn(record -> record.operation() == Operation.WRITE)
        .allSatisfy(record -> assertThat(record.process()).isZero())
        .hasSizeBetween(850, 1150);
  }

  @Test
  void writeSharedPagesAreOfThatKind() {
    assertThat(patterns(WriteShared.DESCRIPTOR)).isEqualTo(Map.of(SharingPattern.WRITE_SHARED, 8L));
    assertThat(
            recorded(WriteShared.DESCRIPTOR, "words", "2").stream()
                .map(record -> record.subject() % 4096)
                .distinct())
        .containsExactlyInAnyOrder(0L, 8L);
  }

  @Test
  void falselySharedWordsBelongToOneProcessEach() {
    assertThat(patterns(FalseSharing.DESCRIPTOR))
        .isEqualTo(Map.of(SharingPattern.FALSELY_SHARED, 8L));
    assertThat(recorded(FalseSharing.DESCRIPTOR, "processes", "3"))
        .allSatisfy(
            record -> assertThat(record.subject() % 4096 / 8 % 3).isEqualTo(record.process()));
  }

  @Test
  void migratoryPagesAreReadAndThenWrittenUnderTheirMutex() {
    assertThat(patterns(Migratory.DESCRIPTOR)).isEqualTo(Map.of(SharingPattern.MIGRATORY, 8L));
    assertThat(
            lines(
                Migratory.DESCRIPTOR,
                "processes",
                "1",
                "rounds",
                "1",
                "pages",
                "1",
                "items",
                "2",
                "work",
                "3"))
        .containsExactly(
            "0 C 3",
            "0 L 0",
            "0 R 10000000 8",
            "0 R 10000008 8",
            "0 W 10000000 8",
            "0 W 10000008 8",
            "0 U 0");
    assertThat(lines(Migratory.DESCRIPTOR, "locks", "false")).noneMatch(l -> l.contains(" L "));
  }

  @Test
  void producersWriteAndConsumersReadAfterABarrier() {
    assertThat(
            lines(
                ProducerConsumer.DESCRIPTOR,
                "processes",
                "2",
                "rounds",
                "1",
                "items",
                "2",
                "referenceBytes",
                "4B"))
        .containsExactly(
            "0 W 10000000 4",
            "1 W 10001000 4",
            "0 W 10000004 4",
            "0 B 0 2",
            "1 W 10001004 4",
            "1 B 0 2",
            "0 R 10001000 4",
            "1 R 10000000 4",
            "0 R 10001004 4",
            "0 B 0 2",
            "1 R 10000004 4",
            "1 B 0 2");
    assertThat(patterns(ProducerConsumer.DESCRIPTOR, "items", "513", "consumers", "2"))
        .isEqualTo(Map.of(SharingPattern.PRODUCER_CONSUMER, 8L));
  }

  @Test
  void stencilRowsArePrivateExceptAtTheEdgesOfBlocks() {
    assertThat(patterns(Stencil.DESCRIPTOR))
        .isEqualTo(Map.of(SharingPattern.PRIVATE, 24L, SharingPattern.PRODUCER_CONSUMER, 12L));
    assertThat(patterns(Stencil.DESCRIPTOR, "processes", "1"))
        .isEqualTo(Map.of(SharingPattern.PRIVATE, 36L));
  }

  @Test
  void aPointIsTheMeanOfItsNeighboursInTheOtherGrid() {
    List<String> lines =
        lines(
            Stencil.DESCRIPTOR,
            "processes",
            "1",
            "rows",
            "1",
            "columns",
            "1",
            "iterations",
            "2",
            "rowAlignment",
            "1B");
    assertThat(lines)
        .containsExactly(
            "0 R 10000008 8",
            "0 R 10000018 8",
            "0 R 10000028 8",
            "0 R 10000038 8",
            "0 W 10000068 8",
            "0 B 0 1",
            "0 R 10000050 8",
            "0 R 10000060 8",
            "0 R 10000070 8",
            "0 R 10000080 8",
            "0 W 10000020 8",
            "0 B 0 1");
  }

  @Test
  void unevenBlocksOfRowsMeetAtTheBarrier() {
    List<Records> records = recorded(Stencil.DESCRIPTOR, "processes", "3", "rows", "4");
    int[] arrived = new int[3];
    for (Records record : records) {
      if (record.operation() == Operation.BARRIER) {
        arrived[record.process()]++;
      }
      assertThat(arrived[0]).isBetween(arrived[1] - 1, arrived[1] + 1);
      assertThat(arrived[1]).isBetween(arrived[2] - 1, arrived[2] + 1);
    }
    assertThat(arrived).containsExactly(10, 10, 10);
    assertThat(records).filteredOn(r -> r.operation() == Operation.WRITE).hasSize(10 * 4 * 64);
  }

  @Test
  void phasesFollowEachOtherAndAreOfTheirKinds() {
    List<Records> records = recorded(Phases.DESCRIPTOR, "references", "2000");
    long barriers = count(records, r -> r.operation() == Operation.BARRIER);
    assertThat(barriers).isEqualTo(3 * 4);
    int firstLock = indexOf(records, Operation.LOCK);
    int firstBarrier = indexOf(records, Operation.BARRIER);
    assertThat(firstBarrier).isLessThan(firstLock);
    assertThat(records.subList(0, firstBarrier)).hasSizeBetween(7990, 8000);
    assertThat(patterns(Phases.DESCRIPTOR).get(SharingPattern.WRITE_SHARED)).isEqualTo(8);
  }

  @Test
  void repeatedPhasesDrawAnew() {
    List<Records> records =
        recorded(Phases.DESCRIPTOR, "patterns", "uniform,uniform", "processes", "2").stream()
            .filter(record -> record.operation().isReference() && record.process() == 0)
            .toList();
    assertThat(records.subList(0, 1000)).isNotEqualTo(records.subList(1000, 2000));
  }

  @Test
  void exponentialWorkHasItsMean() {
    long[] work =
        recorded(
                Uniform.DESCRIPTOR,
                "work",
                "50",
                "workDistribution",
                "exponential",
                "references",
                "20000")
            .stream()
            .filter(record -> record.operation() == Operation.WORK)
            .mapToLong(Records::argument)
            .toArray();
    double mean = java.util.Arrays.stream(work).sum() / 80_000.0;
    double square = java.util.Arrays.stream(work).mapToDouble(w -> (double) w * w).sum() / 80_000;
    double deviation = Math.sqrt(50 * 51.0);
    assertThat(mean).isCloseTo(50, within(4 * deviation / Math.sqrt(80_000)));
    assertThat(Math.sqrt(square - mean * mean)).isCloseTo(deviation, within(1.5));
  }

  @Test
  void howWorkVariesShiftsNoReference() {
    Predicate<Records> reference = record -> record.operation().isReference();
    assertThat(
            recorded(Zipf.DESCRIPTOR, "work", "9", "workDistribution", "exponential").stream()
                .filter(reference))
        .containsExactlyElementsOf(recorded(Zipf.DESCRIPTOR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hot-spot | hotPages | 64 | at most 63, since one page must be cold",
        "hot-spot | hotFraction | 1.5 | at most 1",
        "zipf | pages | 2000000 | at most 1048576, to keep their shares in memory",
        "zipf | skew | 11 | at most 10",
        "write-shared | words | 513 | at most 512, since a page must hold them",
        "false-sharing | processes | 513 | at most 512, since a page must hold a word of each",
        "migratory | items | 31 | at most 30",
        "producer-consumer | consumers | 4 | at most 3, since the producer is none of them",
        "producer-consumer | processes | 1 | at least 2",
        "stencil | processes | 17 | at most 16, since each computes at least one row",
        "phases | patterns | zipf,migratry | nearest is migratory",
        "phases | patterns | zipf, | in patterns is no pattern",
        "read-mostly | referenceBytes | 8KiB | at most 4096, since a page must hold it",
        "kessler-livny | fPrime | 0.2 | at most f, which is 0.05",
        "kessler-livny | r | 0 | more reads: f - fPrime of all accesses read copies",
      })
  void settingsThatContradictAreRefused(String id, String name, String value, String expected) {
    assertThatThrownBy(() -> Generated.open(Workloads.catalog().find(id), name, value))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(expected);
  }

  @Test
  void everyProcessOfAManyProcessProgramHasRecords() {
    try (Workload workload =
        Generated.open(Zipf.DESCRIPTOR, "processes", "300", "references", "3")) {
      assertThat(Records.of(workload.process(299))).hasSize(3);
    }
  }

  private static Map<Long, Long> countsByPage(List<Records> records) {
    return records.stream()
        .collect(Collectors.groupingBy(r -> (r.subject() - BASE) / 4096, Collectors.counting()));
  }

  private static int indexOf(List<Records> records, Operation operation) {
    return records.stream().map(Records::operation).toList().indexOf(operation);
  }

  private static long count(List<Records> records, Predicate<Records> which) {
    return records.stream().filter(which).count();
  }
}
