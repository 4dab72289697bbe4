package dsmlab.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.verification.explore.Exploration;
import dsmlab.verification.explore.Exploration.Verdict;
import dsmlab.verification.explore.ExploredCase;
import dsmlab.verification.explore.Explorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every protocol, with every combination of its choices and switches, in every order. */
final class ExploredOptionsTest {

  private static final List<ProtocolDescriptor<?>> ALL = Protocols.catalog().entries();

  /** Requests to three others have too many orders. */
  private static final Set<String> BROADCASTING = Set.of("broadcast", "group");

  static Stream<Arguments> variants() {
    return ALL.stream()
        .flatMap(protocol ->
            OptionVariants.of(protocol.parameters()).stream()
                .map(options -> Arguments.of(protocol, withQuantum(protocol, options))));
  }

  /** A quantum is none by default; what depends on it would not be seen. */
  private static Map<String, String> withQuantum(
      ProtocolDescriptor<?> protocol, Map<String, String> options) {
    Map<String, String> more = new LinkedHashMap<>(options);
    if (protocol.parameters().stream().anyMatch(one -> one.name().equals("quantum"))) {
      more.put("quantum", "1ms");
    }
    return more;
  }

  static Stream<ProtocolDescriptor<?>> protocols() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void promiseHoldsWithEveryOption(ProtocolDescriptor<?> protocol, Map<String, String> options) {
    requireHolds(protocol, ExploredCase.of(3, 1, referencesEach(protocol)).with(options));
  }

  /** Five million states for the group of holders, which tells requests again. */
  private static int referencesEach(ProtocolDescriptor<?> protocol) {
    boolean nightly = Boolean.getBoolean("dsmlab.nightly");
    return protocol.id().equals("group") && !nightly ? 1 : 2;
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void promiseHoldsOnTwoPagesWithAHomeEach(ProtocolDescriptor<?> protocol) {
    requireHolds(protocol, ExploredCase.of(2, 2, 2).withHomes());
  }

  @ParameterizedTest
  @MethodSource("withoutBroadcasts")
  void promiseHoldsOnFourNodesAndTwoPages(ProtocolDescriptor<?> protocol) {
    requireHolds(protocol, ExploredCase.of(4, 2, 1));
  }

  @ParameterizedTest
  @MethodSource("withoutBroadcasts")
  @EnabledIfSystemProperty(named = "dsmlab.nightly", matches = "true")
  void promiseHoldsOnFourNodesWithTwoReferencesEach(ProtocolDescriptor<?> protocol) {
    requireHolds(protocol, ExploredCase.of(4, 1, 2));
  }

  static Stream<ProtocolDescriptor<?>> withoutBroadcasts() {
    return protocols().filter(protocol -> !BROADCASTING.contains(protocol.id()));
  }

  private static void requireHolds(ProtocolDescriptor<?> protocol, ExploredCase explored) {
    Exploration exploration = Explorer.explore(protocol, explored);

    assertThat(exploration.verdict())
        .as("%s", exploration.counterexample())
        .isEqualTo(Verdict.HOLDS);
    assertThat(exploration.states()).isGreaterThan(100);
  }
}
