package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds between the counts of protocols whatever the program, seed by seed. */
class RelationsTest {

  private static final int SEEDS = 40;
  private static final String MONITOR = "monitor-central";
  private static final String IMPROVED = "improved-central";
  private static final String FIXED = "fixed-distributed";
  private static final String BROADCAST = "broadcast";
  private static final String DYNAMIC = "dynamic";
  private static final List<String> ALL = List.of(MONITOR, IMPROVED, FIXED, BROADCAST, DYNAMIC);

  @TempDir private Path directory;

  /** A random program and where its pages are at first. */
  private record Case(long seed, int nodes, boolean home) {

    RandomProgram program(boolean straddles) {
      return RandomProgram.draw(seed, nodes, straddles);
    }

    String initialOwner() {
      return home ? "home" : "node0";
    }
  }

  static Stream<Case> cases() {
    return IntStream.range(0, SEEDS).mapToObj(seed -> new Case(seed, 2 + seed % 7, seed % 2 == 0));
  }

  private Comparisons compare(RandomProgram program, Case drawn) throws IOException {
    Path trace = program.writeTo(directory.resolve("random.txt"));
    return Comparisons.recorded(
        trace, RandomProgram.PAGE_BYTES, drawn.initialOwner(), String.join(",", ALL));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void faultsAreThoseOfArithmetic(Case drawn) throws IOException {
    RandomProgram program = drawn.program(true);
    FaultArithmetic expected = FaultArithmetic.of(program, drawn.home());
    Comparisons found = compare(program, drawn);

    for (String protocol : ALL) {
      assertThat(found.metric(protocol, "readFaults")).isEqualTo(expected.readFaults);
      assertThat(found.metric(protocol, "writeFaults")).isEqualTo(expected.writeFaults);
      assertThat(found.metric(protocol, "copiesInvalidated")).isEqualTo(expected.copiesInvalidated);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void messagesOfProtocolsAreRelated(Case drawn) throws IOException {
    RandomProgram program = drawn.program(true);
    FaultArithmetic faults = FaultArithmetic.of(program, drawn.home());
    Comparisons found = compare(program, drawn);

    requireOneConfirmPerRequest(found);
    requirePagePerFaultOfOthers(found, faults);
    requireAckPerInvalidation(found);
    requireFewHops(found, drawn.nodes());
    assertThat(found.metric(BROADCAST, "messages.request"))
        .isEqualTo((drawn.nodes() - 1) * found.metric(BROADCAST, "messages.page"));
  }

  private static void requireOneConfirmPerRequest(Comparisons found) {
    assertThat(found.metric(MONITOR, "messages.request"))
        .isEqualTo(found.metric(IMPROVED, "messages.request"))
        .isEqualTo(found.metric(MONITOR, "messages.confirm"));
  }

  private static void requirePagePerFaultOfOthers(Comparisons found, FaultArithmetic faults) {
    long all = faults.readFaults + faults.writeFaults;
    for (String protocol : List.of(MONITOR, IMPROVED, FIXED, BROADCAST)) {
      assertThat(found.metric(protocol, "messages.page")).isEqualTo(all - faults.byOwner);
    }
    assertThat(found.metric(DYNAMIC, "messages.page")).isEqualTo(all - faults.byDynamicOwner);
  }

  private static void requireAckPerInvalidation(Comparisons found) {
    for (String protocol : ALL) {
      assertThat(found.metric(protocol, "messages.ack"))
          .isEqualTo(found.metric(protocol, "messages.invalidate"));
    }
    assertThat(found.metric(IMPROVED, "messages.invalidate"))
        .isEqualTo(found.metric(FIXED, "messages.invalidate"))
        .isEqualTo(found.metric(BROADCAST, "messages.invalidate"))
        .isGreaterThanOrEqualTo(found.metric(MONITOR, "messages.invalidate"));
  }

  private static void requireFewHops(Comparisons found, int nodes) {
    long searches =
        found.metric(DYNAMIC, "messages.request") + found.metric(DYNAMIC, "messages.forward");
    assertThat(found.metric(DYNAMIC, "hops.sum")).isEqualTo(searches);
    assertThat(found.metric(DYNAMIC, "hops.max")).isLessThan(nodes);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void renamedNodesCountTheSame(Case drawn) throws IOException {
    RandomProgram program = drawn.program(false);
    Comparisons before = compare(program, drawn);
    Comparisons after = compare(program.renamed(permutation(drawn), drawn.home()), drawn);

    for (String protocol : ALL) {
      requireSame(before, after, protocol, "readFaults", "writeFaults", "copiesInvalidated");
    }
    for (String protocol : List.of(DYNAMIC, BROADCAST)) {
      requireSame(
          before,
          after,
          protocol,
          "messages",
          "messages.request",
          "messages.forward",
          "messages.page",
          "messages.invalidate",
          "messages.ack",
          "hops.sum",
          "hops.max");
    }
  }

  /** Node 0 keeps its name where it owns all pages at first. */
  private static List<Integer> permutation(Case drawn) {
    List<Integer> names = new ArrayList<>(IntStream.range(0, drawn.nodes()).boxed().toList());
    List<Integer> free = drawn.home() ? names : names.subList(1, names.size());
    Collections.shuffle(free, new Random(drawn.seed()));
    return names;
  }

  private static void requireSame(
      Comparisons before, Comparisons after, String protocol, String... metrics) {
    for (String metric : metrics) {
      assertThat(after.metric(protocol, metric))
          .as("%s of %s", metric, protocol)
          .isEqualTo(before.metric(protocol, metric));
    }
  }
}
