package dsmlab.protocol.mirage;

import dsmlab.protocol.testing.RandomSchedules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random programs under random schedules, for each value of Mirage's options. */
class MirageSchedulesTest {

  private static final int RUNS = 600;

  @Test
  void keepsItsPromiseWithoutWindow() {
    RandomSchedules.run(MirageProtocols.MIRAGE, Map.of(), RUNS);
  }

  @ParameterizedTest
  @CsvSource({"queue, false", "queue, true", "retry, false", "retry, true"})
  void keepsItsPromiseWithAWindow(String early, String batchHasWindow) {
    Map<String, String> settings =
        Map.of("quantum", "1ms", "early", early, "batchHasWindow", batchHasWindow);
    RandomSchedules.run(MirageProtocols.MIRAGE, settings, RUNS);
  }
}
