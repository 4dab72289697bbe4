package dsmlab.workload.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.workload.summary.SharingPattern;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accesses fault as often as the model of Stumm and Zhou says. */
class KesslerLivnyTest {

  private static final int ACCESSES = 400_000;

  @ParameterizedTest
  @CsvSource({
    "2, 0.05, 0.02, 4",
    "4, 0.05, 0.02, 2",
    "4, 0.02, 0.02, 4",
    "8, 0.2, 0.1, 3",
    "8, 0.2, 0.0, 3",
    "10, 0.1, 0.01, 10",
    "16, 0.005, 0.001, 8",
    "16, 0.5, 0.3, 6",
    "3, 0.1, 0.1, 0",
    "4, 0, 0, 1",
  })
  void faultsHaveTheirProbabilities(int sites, double f, double fPrime, double r) {
    FaultCounter counter = count(sites, f, fPrime, r);
    assertThat(counter.references).isEqualTo(ACCESSES / sites * sites);
    int pagesOnlyRead = sites + 6;
    int first = fPrime == 0 && f > 0 ? sites * pagesOnlyRead : 0;
    assertCount(counter.migrationFaults, f * ACCESSES, first + 20 * sites);
    assertCount(counter.replicationFaults, fPrime * ACCESSES, first + 20 * sites);
    assertCount(counter.writes, ACCESSES / (r + 1), 0.005 * ACCESSES / (r + 1));
  }

  @Test
  void faultsAreWritesAsOftenAsAllAccesses() {
    FaultCounter counter = count(8, 0.2, 0.1, 3);
    assertCount(counter.replicationWriteFaults, 0.25 * counter.replicationFaults, 100);
  }

  @Test
  void beyondItsLimitTheShareOfWritesIsWhatCopiesAllow() {
    FaultCounter counter = count(2, 0.05, 0.02, 9);
    assertCount(counter.replicationWriteFaults, counter.replicationFaults / 1.9, 50);
  }

  @Test
  void pagesAreWriteSharedOrOnlyRead() {
    assertThat(
            Generated.patterns(
                KesslerLivny.DESCRIPTOR, "references", "50000", "f", "0.2", "fPrime", "0.1"))
        .isEqualTo(Map.of(SharingPattern.READ_SHARED, 10L, SharingPattern.WRITE_SHARED, 64L));
  }

  private static FaultCounter count(int sites, double f, double fPrime, double r) {
    return FaultCounter.of(
        Generated.recorded(
            KesslerLivny.DESCRIPTOR,
            "processes",
            Integer.toString(sites),
            "references",
            Integer.toString(ACCESSES / sites),
            "f",
            Double.toString(f),
            "fPrime",
            Double.toString(fPrime),
            "r",
            Double.toString(r)));
  }

  private static void assertCount(long found, double expected, double error) {
    assertThat((double) found).isCloseTo(expected, within(error));
  }
}
