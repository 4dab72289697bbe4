package dsmlab.protocol.manager;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.RandomSchedules;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs under random schedules, for each protocol and each value of its options. */
class ManagerSchedulesTest {

  private static final int RUNS = 1000;

  static Stream<Arguments> variants() {
    return Stream.of(
        variant(ManagerProtocols.MONITOR_CENTRAL),
        variant(ManagerProtocols.MONITOR_CENTRAL, "upgrade", "grant"),
        variant(ManagerProtocols.IMPROVED_CENTRAL),
        variant(ManagerProtocols.IMPROVED_CENTRAL, "upgrade", "grant"),
        variant(ManagerProtocols.IMPROVED_CENTRAL, "ownerShortcut", "true"),
        variant(ManagerProtocols.IMPROVED_CENTRAL, "upgrade", "grant", "ownerShortcut", "true"),
        variant(ManagerProtocols.FIXED_DISTRIBUTED),
        variant(ManagerProtocols.FIXED_DISTRIBUTED, "segmentPages", "2", "upgrade", "grant"),
        variant(ManagerProtocols.FIXED_DISTRIBUTED, "ownerShortcut", "true"),
        variant(ManagerProtocols.MIGRATION),
        variant(ManagerProtocols.MIGRATION, "manager", "central"));
  }

  private static Arguments variant(ProtocolDescriptor<?> protocol, String... settings) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      given.put(settings[i], settings[i + 1]);
    }
    return Arguments.of(protocol, given);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("variants")
  void keepsItsPromiseUnderRandomSchedules(
      ProtocolDescriptor<?> protocol, Map<String, String> settings) {
    RandomSchedules.run(protocol, settings, RUNS);
  }
}
