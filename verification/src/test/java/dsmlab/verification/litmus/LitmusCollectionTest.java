package dsmlab.verification.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The collection of litmus tests: those of few threads in every build, all of them with {@code
 * -Ddsmlab.nightly=true}. It lies beside the repository and is not part of it.
 */
final class LitmusCollectionTest {

  private static final int STATES_MAX = 20_000_000;
  private static final int THREADS_OF_EVERY_BUILD = 3;
  private static final int THREADS_OF_BROADCAST = 2;

  static Stream<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries().stream();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyProtocolStaysWithinItsPromiseAndStrongOnesReachAllOfIt(ProtocolDescriptor<?> protocol)
      throws IOException {
    require(protocol, Map.of(), threadsMax(protocol));
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "central", "broadcast", "chain"})
  void everyLocationOfKdipcKeepsThePromise(String location) throws IOException {
    ProtocolDescriptor<?> kdipc = Protocols.catalog().find("kdipc");
    require(kdipc, Map.of("location", location), THREADS_OF_BROADCAST);
  }

  private static void require(
      ProtocolDescriptor<?> protocol, Map<String, String> settings, int threadsMax)
      throws IOException {
    for (boolean onePage : List.of(false, true)) {
      LitmusSummary summary = LitmusSummary.NONE;
      for (LitmusTest test : tests(threadsMax)) {
        LitmusRun.Result result = LitmusRun.of(test, protocol, settings, onePage, STATES_MAX);
        summary = summary.with(test, protocol.promise(), result);
      }
      assertThat(summary.outside() + summary.broken() + summary.unfinished()).isZero();
      if (protocol.promise() != ConsistencyModel.SLOW) {
        assertThat(summary.reached()).isEqualTo(summary.allowed()).isGreaterThan(100);
      }
    }
  }

  /** A broadcast is many messages, which may arrive in many orders. */
  private static int threadsMax(ProtocolDescriptor<?> protocol) {
    if (Boolean.getBoolean("dsmlab.nightly")) {
      return Integer.MAX_VALUE;
    }
    return List.of("broadcast", "group").contains(protocol.id())
        ? THREADS_OF_BROADCAST
        : THREADS_OF_EVERY_BUILD;
  }

  private static List<LitmusTest> tests(int threadsMax) throws IOException {
    Path directory = Path.of("..", "..", "shared", "litmus", "tests");
    Assumptions.assumeTrue(Files.isDirectory(directory), "the collection is not there");
    List<LitmusTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        tests.add(LitmusReader.read(file.toString(), Files.readString(file)));
      }
    }
    tests.removeIf(test -> test.threads().size() > threadsMax);
    return tests;
  }
}
