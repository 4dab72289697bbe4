package dsmlab.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class YoungDalyTest {

  private static final YoungDaly HOURLY = new YoungDaly(10, 3600, 30);

  @Test
  void intervalsOfTenSecondsAnHour() {
    assertThat(HOURLY.youngInterval()).isCloseTo(268, within(0.5));
    assertThat(HOURLY.dalyInterval()).isCloseTo(262, within(0.5));
  }

  @Test
  void aCheckpointThatCostsMoreThanTwoLivesIsTakenOncePerLife() {
    assertThat(new YoungDaly(100, 50, 0).dalyInterval()).isEqualTo(50);
  }

  @Test
  void dalysTimeIsLeastAtDalysInterval() {
    double best = HOURLY.executionTime(36_000, HOURLY.dalyInterval());
    assertThat(HOURLY.executionTime(36_000, HOURLY.dalyInterval() * 0.8)).isGreaterThan(best);
    assertThat(HOURLY.executionTime(36_000, HOURLY.dalyInterval() * 1.2)).isGreaterThan(best);
  }

  @Test
  void withoutCrashesOnlyCheckpointsCost() {
    YoungDaly calm = new YoungDaly(10, 1e12, 30);
    assertThat(calm.executionTime(1000, 100)).isCloseTo(1100, within(0.1));
  }
}
