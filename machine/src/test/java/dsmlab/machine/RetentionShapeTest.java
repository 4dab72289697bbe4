package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import dsmlab.workload.generator.PingPong;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page that is kept for a time moves once in this time and a transfer, whether it is Mirage's
 * window or DIPC's quantum.
 */
final class RetentionShapeTest {

  private static final int ROUNDS = 200;
  private static final int WORK = 100;
  private static final double NANOS_PER_MILLI = 1e6;

  private static Map<String, Double> run(String protocol, int quantumMillis, PingPong game) {
    RunSettings base = TestRuns.settings(protocol, "constant", 2, Ordering.TIMED);
    ProtocolDescriptor<?> descriptor = base.protocol();
    Settings quantum =
        Settings.of(
            descriptor.parameters(), Map.of("quantum", quantumMillis + "ms", "early", "queue"));
    RunSettings settings =
        new RunSettings(base.machine(), descriptor, quantum, Ordering.TIMED, base.random());
    return Run.execute(settings, game.open()).metrics();
  }

  @ParameterizedTest
  @CsvSource({"mirage, 20, 50", "mirage, 50, 400", "dipc, 20, 50", "dipc, 50, 400"})
  void handShakeTakesOneWindowMorePerTurn(String protocol, int shortMillis, int longMillis) {
    PingPong handShake = new PingPong(2, ROUNDS, false, true, false, WORK);
    double less = run(protocol, shortMillis, handShake).get("executionTime");
    double more = run(protocol, longMillis, handShake).get("executionTime");
    double turns = 2.0 * ROUNDS;
    assertThat((more - less) / NANOS_PER_MILLI)
        .isCloseTo(turns * (longMillis - shortMillis), Percentage.withPercentage(1));
  }

  @ParameterizedTest
  @CsvSource({"mirage, 5", "mirage, 20", "dipc, 5", "dipc, 20"})
  void freeProcessesUseTheShareOfTimeThatIsNoTransfer(String protocol, int quantumMillis) {
    PingPong free = new PingPong(2, 100_000, false, false, false, WORK);
    Map<String, Double> metrics = run(protocol, quantumMillis, free);
    double window = quantumMillis * NANOS_PER_MILLI;
    // who has just lost the page waits for its way there, the other's window, and its way back
    double transfer = (metrics.get("faultLatency.p50") - window) / 2;
    double computing = 2.0 * 100_000 * (WORK + 1) * Units.picos("100ns") / 1e3;
    assertThat(computing / metrics.get("executionTime"))
        .isCloseTo(window / (window + transfer), within(0.03));
  }
}
