package dsmlab.protocol.broadcast;

import dsmlab.protocol.testing.RandomSchedules;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programs under random schedules, for both ways to upgrade. */
class BroadcastSchedulesTest {

  private static final int RUNS = 1000;

  @ParameterizedTest
  @ValueSource(strings = {"resend", "grant"})
  void keepsItsPromiseUnderRandomSchedules(String upgrade) {
    RandomSchedules.run(BroadcastManager.DESCRIPTOR, Map.of("upgrade", upgrade), RUNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resend", "grant"})
  void groupOfHoldersKeepsItsPromiseUnderRandomSchedules(String upgrade) {
    RandomSchedules.run(BroadcastManager.GROUP, Map.of("upgrade", upgrade), RUNS);
  }
}
