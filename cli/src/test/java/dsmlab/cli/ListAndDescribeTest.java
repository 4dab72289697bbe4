package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import dsmlab.machine.Metrics;
import dsmlab.machine.Presets;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.workload.Workloads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListAndDescribeTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static List<JsonNode> json(Object... arguments) {
    Ending ending = dsmlab(arguments);
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.code()).isZero();
    return ending.outputLines().stream().map(MAPPER::readTree).toList();
  }

  static Stream<Catalog<? extends Described>> catalogs() {
    return Stream.of(
        Protocols.catalog(),
        Networks.catalog(),
        Presets.catalog(),
        Workloads.catalog(),
        Programs.catalog(),
        Metrics.CATALOG);
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void everyEntryIsListedInOrder(Catalog<? extends Described> catalog) {
    assertThat(ids(catalog.kind() + "s")).startsWith(catalog.ids().toArray(String[]::new));
  }

  private static List<String> ids(String kind) {
    return json("list", kind, "--format=json").stream()
        .map(line -> line.get("id").stringValue())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void listsAreAligned(Catalog<? extends Described> catalog) {
    Ending ending = dsmlab("list", catalog.kind() + "s");
    List<String> ids = ids(catalog.kind() + "s");
    int column = 2 + ids.stream().mapToInt(String::length).max().orElseThrow();

    assertThat(ending.outputLines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120))
        .allSatisfy(line -> assertThat(line.substring(column - 1, column)).isBlank())
        .allSatisfy(line -> assertThat(line.substring(column, column + 1)).isNotBlank());
    assertThat(ending.output()).contains(ids);
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void everyEntryIsDescribedWithItsParameters(Catalog<? extends Described> catalog) {
    for (Described entry : catalog.entries()) {
      JsonNode described = json("describe", catalog.kind(), entry.id(), "--format=json").getFirst();
      assertThat(described.get("summary").stringValue()).isEqualTo(entry.summary());
      assertThat(described.get("parameters").valueStream().map(p -> p.get("name").stringValue()))
          .isEqualTo(entry.parameters().stream().map(Parameter::name).toList());
    }
  }

  @Test
  void machinesStandForTheirNetworkAndForTheirNodes() {
    List<String> machines = Presets.catalog().ids();

    assertThat(ids("presets")).isEqualTo(machines);
    assertThat(ids("networks")).startsWith("instant", "constant").endsWith(machines.getLast());
    assertThat(ids("networks")).containsAll(Networks.catalog().ids()).containsAll(machines);
    assertThat(ids("nodes")).startsWith("costs").containsAll(machines);
    assertThat(dsmlab("describe", "rdma-100g").output()).startsWith("machine rdma-100g\n");
  }

  @Test
  void scenariosAreListedToo() {
    assertThat(dsmlab("list", "scenarios").code()).isZero();
  }

  @Test
  void aProtocolIsDescribedByPromiseMessagesParametersAndPaper() {
    ProtocolDescriptor<?> dynamic = Protocols.catalog().find("dynamic");

    Ending ending = dsmlab("describe", "dynamic");
    assertThat(ending.code()).isZero();
    assertThat(ending.outputLines())
        .startsWith("protocol dynamic")
        .contains("  title     " + dynamic.title())
        .contains("  location  " + dynamic.location())
        .anyMatch(line -> line.startsWith("  promise   " + dynamic.promise().word() + ": "))
        .anyMatch(line -> line.startsWith("  messages  request, forward, page"))
        .anyMatch(line -> line.startsWith("  paper     "))
        .anyMatch(line -> line.startsWith("  NAME     DEFAULT  EXPECTED"))
        .anyMatch(line -> line.startsWith("  upgrade  resend   one of resend, grant"));
  }

  @Test
  void aMetricIsDescribedByUnitAndWinner() {
    assertThat(dsmlab("describe", "executionTime").output())
        .isEqualTo(
            """
            metric executionTime

              Virtual time until the last process has ended.

              unit    ns
              winner  the least value
            """);
  }

  @Test
  void anUnknownNameIsAnsweredByTheNearest() {
    assertThat(dsmlab("describe", "dynamc"))
        .isEqualTo(
            new Ending(
                2,
                "",
                "dsmlab: nothing is called 'dynamc'; expected an id that 'dsmlab list' shows;"
                    + " nearest is dynamic\n"));
  }

  @Test
  void anUnknownNameOfAKindIsAnsweredByThoseThereAre() {
    Ending ending = dsmlab("describe", "network", "dynamic");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages())
        .startsWith("dsmlab: unknown network 'dynamic'; expected one of instant, constant");
    assertThat(dsmlab("describe", "netwrk", "instant").messages())
        .isEqualTo(
            "dsmlab: unknown kind 'netwrk'; expected one of protocol, workload, program, service,"
                + " checkpoint, machine, network, node, metric, scenario; nearest is network\n");
  }
}
