package dsmlab.protocol.dipc;

import dsmlab.protocol.testing.RandomSchedules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random programs under random schedules, for each value of DIPC's options. */
class DipcSchedulesTest {

  private static final int RUNS = 600;

  @Test
  void keepsItsPromiseWithoutQuantum() {
    RandomSchedules.run(DipcProtocols.DIPC, Map.of(), RUNS);
    RandomSchedules.run(DipcProtocols.DIPC, Map.of("upgrade", "grant"), RUNS);
  }

  @ParameterizedTest
  @CsvSource({"queue, false", "queue, true", "retry, false", "retry, true"})
  void keepsItsPromiseWithAQuantum(String early, String readersHaveQuantum) {
    Map<String, String> settings =
        Map.of("quantum", "1ms", "early", early, "readersHaveQuantum", readersHaveQuantum);
    RandomSchedules.run(DipcProtocols.DIPC, settings, RUNS);
  }
}
