package dsmlab.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The formulas cross where the paper's curves do. */
class StummZhouTest {

  private static final double SMALL = 1e-9;

  @Test
  void centralServerCostsAsMuchAsFullReplicationAtSevenThirdsReadsPerWrite() {
    double readsPerWrite = (10 - 1 + 3.0 / (10 - 1)) / 4;
    StummZhou tenSites = new StummZhou(1, 20, 10, 1 / (readsPerWrite + 1));
    assertThat(tenSites.centralServer()).isCloseTo(tenSites.fullReplication(), within(SMALL));
  }

  @Test
  void centralServerCostsAsMuchAsReadReplicationAtEightFaultsInAHundred() {
    StummZhou tenSites = new StummZhou(1, 20, 10, 1 / 11.0);
    assertThat(tenSites.centralServer()).isCloseTo(3.6, within(SMALL));
    assertThat(tenSites.readReplication(0.080)).isCloseTo(3.6, within(0.01));
  }

  @Test
  void readReplicationNeedsFewerFaultsThanMigrationByTheShareOfInvalidations() {
    StummZhou sites = new StummZhou(2, 30, 8, 0.25);
    double ratio = 1 + 8 * 2 * 0.25 / (2 * 30 + 4 * 2);
    assertThat(sites.migration(ratio * 0.1)).isCloseTo(sites.readReplication(0.1), within(SMALL));
  }

  @Test
  void nobodyFaultsAlone() {
    assertThat(new UniformAccess(1, 0.3).migrationFaults()).isZero();
    assertThat(new UniformAccess(1, 0.3).replicationFaults()).isZero();
  }

  @Test
  void writersOnlyFaultAsOftenAsUnderMigration() {
    UniformAccess writers = new UniformAccess(4, 1);
    assertThat(writers.replicationFaults()).isCloseTo(writers.migrationFaults(), within(SMALL));
  }
}
