package dsmlab.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.settings.Catalog;
import dsmlab.verification.fuzz.Careless.Flaw;
import dsmlab.verification.script.Script;
import dsmlab.verification.script.ScriptReader;
import dsmlab.verification.script.ScriptResult;
import dsmlab.verification.script.ScriptRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The random tester finds what is wrong, shrinks it, and finds nothing where nothing is wrong. */
final class FuzzerTest {

  private static final int RUNS = 300;
  private static final int RUNS_WITH_FAULTS = 100;

  static List<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries();
  }

  private static ProtocolDescriptor<?> broken(String id, Flaw flaw) {
    return Careless.on(Protocols.catalog().find(id), flaw);
  }

  private static Finding find(ProtocolDescriptor<?> protocol) {
    Fuzzer fuzzer = new Fuzzer(protocol);
    return LongStream.rangeClosed(1, RUNS)
        .mapToObj(fuzzer::run)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing was found"));
  }

  private static ScriptResult rerun(ProtocolDescriptor<?> protocol, Finding finding) {
    String text = finding.script().orElseThrow();
    Catalog<ProtocolDescriptor<?>> catalog = new Catalog<>("protocol", List.of(protocol));
    Script script = ScriptReader.read(finding.fileName(), text, catalog);
    return ScriptRun.of(script);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void builtInProtocolsKeepTheirPromise(ProtocolDescriptor<?> protocol) {
    Fuzzer fuzzer = new Fuzzer(protocol);
    assertThat(LongStream.rangeClosed(1, RUNS).mapToObj(fuzzer::run).flatMap(Optional::stream))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void runsInWhichThingsGoWrongEndRightOrSayWhy(ProtocolDescriptor<?> protocol) {
    Fuzzer fuzzer = new Fuzzer(protocol, true);
    assertThat(
            LongStream.rangeClosed(1, RUNS_WITH_FAULTS)
                .mapToObj(fuzzer::run)
                .flatMap(Optional::stream))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "improved-central, KEEPS_COPIES, 8",
    "improved-central, LOSES_MESSAGES_TO_NODE_1, 8",
    "dynamic, SENDS_ACKS_TWICE, 8",
    "dynamic, INSTALLS_NOTHING, 8",
    "migration, KEEPS_COPIES, 8",
    "dipc, KEEPS_COPIES, 8",
    "central-server, LOSES_MESSAGES_TO_NODE_1, 8",
    "sequenced-update, LOSES_MESSAGES_TO_NODE_1, 8"
  })
  void flawIsFoundAndShrunkToAFewSteps(String id, Flaw flaw, int stepsMax) {
    ProtocolDescriptor<?> protocol = broken(id, flaw);
    Finding finding = find(protocol);

    ScriptResult again = rerun(protocol, finding);

    assertThat(again.promiseBroken()).isTrue();
    assertThat(again.differences()).isEmpty();
    assertThat(again.text()).contains("fails: ");
    assertThat(finding.script().orElseThrow().split("\n\n"))
        .as(again.text())
        .hasSizeLessThanOrEqualTo(stepsMax);
  }

  @ParameterizedTest
  @CsvSource({"sequenced-update, LINEARIZABLE", "write-update, PRAM", "write-update, SEQUENTIAL"})
  void promiseThatIsTooStrongIsFound(String id, ConsistencyModel promise) {
    ProtocolDescriptor<?> protocol = Careless.promising(Protocols.catalog().find(id), promise);

    assertThat(rerun(protocol, find(protocol)).promiseBroken()).isTrue();
  }

  @Test
  void sameSeedFindsTheSame() {
    ProtocolDescriptor<?> protocol = broken("dynamic", Flaw.SENDS_ACKS_TWICE);
    Finding first = find(protocol);

    assertThat(new Fuzzer(protocol).run(first.seed())).contains(first);
  }

  @Test
  void findingNamesTheCommandThatDoesTheRunAgain() {
    Finding finding = find(broken("dynamic", Flaw.KEEPS_COPIES));

    assertThat(finding.command())
        .isEqualTo("dsmlab fuzz --protocol dynamic --seed %d --runs 1".formatted(finding.seed()));
    assertThat(finding.script().orElseThrow()).contains(finding.command());
  }

  @Test
  void everySeedDrawsAnotherCase() {
    Fuzzer fuzzer = new Fuzzer(Protocols.catalog().find("dipc"));
    assertThat(LongStream.rangeClosed(1, 50).mapToObj(fuzzer::drawn).distinct())
        .hasSizeGreaterThan(45);
  }
}
