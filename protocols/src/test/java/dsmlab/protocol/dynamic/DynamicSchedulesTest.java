package dsmlab.protocol.dynamic;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.RandomSchedules;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs under random schedules, for each protocol and values of its options. */
class DynamicSchedulesTest {

  private static final int RUNS = 1000;

  static Stream<Arguments> variants() {
    return Stream.of(
        Arguments.of(DynamicProtocols.DYNAMIC, Map.of()),
        Arguments.of(DynamicProtocols.DYNAMIC, Map.of("upgrade", "grant")),
        Arguments.of(DynamicProtocols.DYNAMIC_HINTED, Map.of("broadcastEvery", "0")),
        Arguments.of(DynamicProtocols.DYNAMIC_HINTED, Map.of("broadcastEvery", "2")),
        Arguments.of(
            DynamicProtocols.DYNAMIC_HINTED, Map.of("broadcastEvery", "1", "upgrade", "grant")),
        Arguments.of(DynamicProtocols.DYNAMIC_COPYSET, Map.of()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("variants")
  void keepsItsPromiseUnderRandomSchedules(
      ProtocolDescriptor<?> protocol, Map<String, String> settings) {
    RandomSchedules.run(protocol, settings, RUNS);
  }
}
