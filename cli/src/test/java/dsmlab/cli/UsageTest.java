package dsmlab.cli;

import static dsmlab.cli.TestProgram.dsmlab;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong command lines are answered by every problem at once. */
class UsageTest {

  private static List<String> problems(Object... arguments) {
    Ending ending = dsmlab(arguments);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.code()).isEqualTo(2);
    return ending.messages().lines().toList();
  }

  @Test
  void nothingAtAllIsAnsweredByTheCommandsThereAre() {
    Ending ending = dsmlab();

    assertThat(ending.code()).isZero();
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.output())
        .startsWith("Usage: dsmlab ")
        .contains("  run ", "  plan ", "  compare ", "  report ", "  list ", "  describe ")
        .doesNotContain("validate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "plan",
        "compare",
        "report",
        "script",
        "list",
        "describe",
        "trace",
        "trace info",
        "history",
        "history check"
      })
  void everyCommandTellsHowItIsUsed(String command) {
    Ending ending = dsmlab((Object[]) (command + " --help").split(" "));

    assertThat(ending.code()).isZero();
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.output())
        .startsWith("Usage: dsmlab " + command)
        .contains("--help", "--stack-trace");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "compar ~ dsmlab: unknown command 'compar'; expected one of run, plan, compare, report,"
            + " diagram, contract, fuzz, check, litmus, script, list, describe, trace, history,"
            + " bench; nearest is compare",
        "trace inf x ~ dsmlab trace: unknown command 'inf'; expected one of info, head, convert;"
            + " nearest is info",
        "trace ~ dsmlab trace: a command is missing; expected one of info, head, convert",
        "--stack-trace ~ dsmlab: a command is missing; expected one of run, plan, compare, report,"
            + " diagram, contract, fuzz, check, litmus, script, list, describe, trace, history,"
            + " bench",
        "list ~ dsmlab list: KIND is missing; expected protocols, workloads, programs, services,"
            + " checkpoints, machines, networks, nodes, metrics or scenarios",
        "list protocol ~ KIND: unknown kind 'protocol'; expected one of protocols, workloads,"
            + " programs, services, checkpoints, machines, networks, nodes, metrics, scenarios; nearest is protocols",
        "list protocols networks ~ dsmlab list: unexpected argument 'networks'; expected no more"
            + " arguments",
        "compare ~ dsmlab compare: TRACE is missing; expected a trace file, or one for each"
            + " node: node0=a.din node1=b.din",
        "compare x --format ~ --format: its value is missing; expected table|json|csv",
        "compare x --protocols --format json ~ --protocols: its value is missing; expected"
            + " ID,..|all",
        "compare x --format jsn ~ --format: unknown format 'jsn'; expected one of table, json, csv;"
            + " nearest is json",
        "list metrics --format csv ~ --format: unknown format 'csv'; expected one of table, json",
        "compare x --ordering=time ~ --ordering: unknown ordering 'time'; expected one of timed,"
            + " recorded; nearest is timed",
        "compare x --initial-owner=node1 ~ --initial-owner: unknown initial owner 'node1'; expected"
            + " one of node0, home; nearest is node0",
        "compare x --page-size 3000 ~ --page-size: page size 3000 is not a power of two; expected a"
            + " power of two, such as 4KiB or 1024; nearest is 2KiB",
        "compare x --page-size 0 ~ --page-size: page size 0 is out of range; expected from 1B to"
            + " 1GiB",
        "compare x --nodes 0 ~ --nodes: 0 is too small; expected at least 1",
        "compare x --nodes -1 ~ --nodes: -1 is too small; expected at least 1",
        "compare x --nodes 9999999 ~ --nodes: 9999999 is too large; expected at most 1000000",
        "compare x --jobs 4.5 ~ --jobs: '4.5' is not a whole number; expected a whole number",
        "compare x --seed 1 --seed 2 ~ --seed: it is given more than once; expected one value",
        "compare x --checks=maybe ~ --checks: its value cannot be used; expected no value",
        "run x --set nodes ~ --set: 'nodes' does not set anything; expected path=value, such as"
            + " machine.nodes=8",
      })
  void aProblemIsToldWithWhatWasExpected(String line, String problem) {
    assertThat(problems((Object[]) line.split(" "))).containsExactly(problem);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    List<String> problems =
        problems(
            "compare", "x", "--fromat=json", "--nodes=none", "--protocols=dynamc,broadcast,magic");

    assertThat(problems).hasSize(4);
    assertThat(problems)
        .anyMatch(line -> line.startsWith("dsmlab compare: unknown option '--fromat'; "));
    assertThat(problems)
        .anyMatch(line -> line.startsWith("--nodes: 'none' is not a whole number; "));
    assertThat(problems)
        .anyMatch(line ->
            line.startsWith("--protocols: unknown protocol 'dynamc'; expected one of")
                && line.endsWith("; nearest is dynamic"));
    assertThat(problems)
        .anyMatch(
            line -> line.startsWith("--protocols: unknown protocol 'magic'; expected one of"));
  }

  @Test
  void theValueOfAnUnknownOptionIsNoProblemOfItsOwn() {
    assertThat(problems("compare", "--protocl", "dynamic", "x"))
        .singleElement()
        .asString()
        .startsWith("dsmlab compare: unknown option '--protocl'; expected one of --input-format, ")
        .endsWith("; nearest is --protocols");
  }

  @Test
  void aNetworkIsNamedByItsId() {
    assertThat(problems("compare", "x", "--network=instnt"))
        .singleElement()
        .asString()
        .startsWith("--network: unknown network 'instnt'; expected one of instant, constant")
        .endsWith("; nearest is instant");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "' ',' '", "a\0b,a\\u0000b"})
  void whatIsNoFileNameIsRefused(String name, String shown) {
    String sentence =
        "'%s' is no name of a file; expected a path in characters that this system's locale knows";

    assertThat(problems("compare", name)).containsExactly("TRACE: " + sentence.formatted(shown));
    assertThat(problems("run", "x", "--out", name))
        .containsExactly("--out: " + sentence.formatted(shown));
  }

  @Test
  void settingsOfTheTraceAreRefusedTogether() {
    assertThat(problems("compare", "x", "--input-format=dinn", "--processes=z"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("dsmlab: unknown value 'dinn' for 'format'; "))
        .anyMatch(line -> line.startsWith("dsmlab: 'z' is not a whole number; "));
  }

  @Test
  void aSeedMayBeNegative() {
    Ending ending = dsmlab("compare", Traces.PING_PONG, "--seed", "-5", "--protocols", "dynamic");

    assertThat(ending.code()).isZero();
  }

  @Test
  void argumentsAreNotReadFromFiles() {
    assertThat(problems("compare", "@pom.xml"))
        .containsExactly("@pom.xml: there is no such file; expected a trace file");
  }
}
