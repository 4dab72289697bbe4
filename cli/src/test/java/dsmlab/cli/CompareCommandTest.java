package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import dsmlab.machine.Metrics;
import dsmlab.protocol.Protocols;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {

  private static final String[] RECORDED = {
    "--ordering=recorded", "--protocols=improved-central,dynamic", "--format=json"
  };

  private static Ending recorded(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("compare", Traces.PING_PONG));
    arguments.addAll(List.of(RECORDED));
    arguments.addAll(List.of(more));
    return dsmlab(arguments.toArray());
  }

  @Test
  void oneObjectPerProtocolAndLine() {
    Ending ending = recorded();

    assertThat(ending.code()).isZero();
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.outputLines()).hasSize(2);
    assertThat(ending.outputLines().getFirst())
        .startsWith(
            "{\"protocol\": \"improved-central\", \"nodes\": 4, \"pageSize\": 4096, \"digest\": \"")
        .contains("\"metrics\": {\"executionTime\": ")
        .contains("\"messages.page\": 42, ")
        .endsWith("}}");
  }

  @Test
  void metricsComeInTheOrderOfTheirCatalogue() {
    Comparisons found = Comparisons.of(Traces.PING_PONG, "--protocols=monitor-central");

    List<String> names = List.copyOf(found.line("monitor-central").get("metrics").propertyNames());
    List<String> ordered = Metrics.CATALOG.ids().stream().filter(names::contains).toList();
    assertThat(names).isEqualTo(ordered).contains("messages.confirm").hasSizeGreaterThan(20);
  }

  @Test
  void kindsThatAreNeverSentAreAbsent() {
    Comparisons found = Comparisons.of(Traces.PING_PONG, "--protocols=improved-central");

    assertThat(found.line("improved-central").get("metrics").has("messages.confirm")).isFalse();
  }

  @Test
  void protocolsComeInTheOrderOfTheirCatalogueEachOnce() {
    Comparisons found =
        Comparisons.of(Traces.PING_PONG, "--protocols=dynamic, monitor-central,dynamic");

    assertThat(found.protocols()).containsExactly("monitor-central", "dynamic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--protocols=all", "--protocols=dynamic,all", "--seed=1"})
  void allProtocolsAreComparedUnlessSomeAreChosen(String option) {
    assertThat(Comparisons.of(Traces.PING_PONG, option).protocols())
        .isEqualTo(Protocols.catalog().ids());
  }

  @Test
  void eachProcessHasANodeUnlessThereAreMore() {
    assertThat(recorded("--nodes", 6).output()).contains("\"nodes\": 6");
  }

  @Test
  void fewerNodesThanProcessesAreRefused() {
    Ending ending = recorded("--nodes", 3);

    assertThat(ending)
        .isEqualTo(
            new Ending(
                2,
                "",
                "dsmlab: 3 nodes are too few for the 4 processes of the trace;"
                    + " expected --nodes 4 or more\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1024", "1KiB", "1024B", "1.0KiB"})
  void aPageSizeIsWrittenWithOrWithoutUnit(String size) {
    assertThat(recorded("--page-size", size).output())
        .isEqualTo(recorded("--page-size=1024").output())
        .contains("\"pageSize\": 1024");
  }

  @Test
  void timeOrdersReferencesUnlessTheTraceDoes() {
    String timed = dsmlab("compare", Traces.FFT, "--format=json").output();

    assertThat(dsmlab("compare", Traces.FFT, "--ordering=timed", "--format=json").output())
        .isEqualTo(timed);
    assertThat(dsmlab("compare", Traces.FFT, "--ordering=recorded", "--format=json").output())
        .isNotEqualTo(timed);
  }

  @Test
  void theInitialOwnerIsNode0UnlessPagesAreAtHome() {
    assertThat(recorded("--initial-owner=node0").output()).isEqualTo(recorded().output());
    Comparisons atHome = Comparisons.of(Traces.FFT, "--ordering=recorded", "--initial-owner=home");
    assertThat(atHome.metric("monitor-central", "messages")).isEqualTo(274);
  }

  @Test
  void aFasterNetworkEndsEarlier() {
    assertThat(executionTime("--network=rdma-100g"))
        .isLessThan(executionTime("--network=instant"))
        .isLessThan(executionTime("--network=constant"));
    assertThat(executionTime("--seed=1")).isEqualTo(executionTime("--network=constant"));
  }

  private static double executionTime(String option) {
    return Comparisons.of(Traces.PING_PONG, option).time("dynamic", "executionTime");
  }

  @Test
  void resultsDependNeitherOnJobsNorOnTheDay() {
    String once = dsmlab("compare", Traces.FFT, "--format=json", "--jobs=1").output();

    assertThat(dsmlab("compare", Traces.FFT, "--format=json", "--jobs=2").output()).isEqualTo(once);
    assertThat(dsmlab("compare", Traces.FFT, "--format=json", "--jobs=2").output()).isEqualTo(once);
  }

  @Test
  void checksChangeNoFigure() {
    assertThat(recorded("--checks")).isEqualTo(recorded());
  }

  @Test
  void csvHasAColumnForEveryMetric() {
    Ending ending = dsmlab("compare", Traces.PING_PONG, "--format=csv", "--protocols=dynamic");

    assertThat(ending.code()).isZero();
    assertThat(ending.outputLines()).hasSize(2);
    assertThat(ending.outputLines().getFirst())
        .isEqualTo("protocol,nodes,pageSize,digest," + String.join(",", Metrics.CATALOG.ids()));
    assertThat(ending.outputLines().getLast().split(",", -1))
        .hasSize(4 + Metrics.CATALOG.ids().size())
        .startsWith("dynamic", "4", "4096")
        .contains("");
  }

  @Test
  void theTableNamesTheWinners() {
    Ending ending = dsmlab("compare", Traces.PING_PONG);

    assertThat(ending.code()).isZero();
    assertThat(ending.output())
        .contains(Protocols.catalog().ids())
        .contains("execution time", "mean fault latency", "* best")
        .doesNotContain("\u001b");
  }
}
