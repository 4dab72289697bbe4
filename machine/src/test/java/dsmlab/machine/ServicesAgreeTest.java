package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThatCode;

import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service answers as one kernel would that all processes share. */
class ServicesAgreeTest {

  private static final int RUNS = Integer.getInteger("dsmlab.runs", 10);
  private static final long FIRST = Long.getLong("dsmlab.firstSeed", 1);
  private static final int CALLS = 150;

  static Stream<Arguments> services() {
    Map<String, String> cluster = Map.of("keys", "all", "root", "root");
    return Stream.of(
        service("ideal", Map.of()),
        service("dipc", with(cluster, "transport", "tcp")),
        service("dipc", with(cluster, "transport", "udp")),
        service("kdipc", Map.of("location", "home", "semaphores", "stay")),
        service("kdipc", Map.of("location", "broadcast", "semaphores", "migrate")),
        service("kdipc", Map.of("location", "central", "semaphores", "migrate")),
        service("kdipc", Map.of("location", "chain", "semaphores", "migrate")));
  }

  private static Map<String, String> with(Map<String, String> some, String name, String text) {
    Map<String, String> more = new TreeMap<>(some);
    more.put(name, text);
    return more;
  }

  private static Arguments service(String id, Map<String, String> settings) {
    IpcDescriptor<?> service = IpcServices.catalog().find(id);
    IpcChoice choice = new IpcChoice(service, Settings.of(service.parameters(), settings));
    return Arguments.of(Named.of(id + " " + new TreeMap<>(settings), choice));
  }

  @ParameterizedTest
  @MethodSource("services")
  void callsAreAnsweredAsByOneKernel(IpcChoice service) {
    for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
      ProgramWorkload workload =
          new ProgramWorkload(
              "calls " + seed,
              new CallsInTurn(seed, CALLS),
              CallsInTurn.USERS.size(),
              CallsInTurn.USERS);
      RunSettings settings =
          ProgramRuns.settings("improved-central", service, CallsInTurn.USERS.size());
      assertThatCode(() -> Run.execute(settings, workload)).doesNotThrowAnyException();
    }
  }
}
