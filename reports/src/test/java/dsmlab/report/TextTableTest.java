package dsmlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.part.Style;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.Replications;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private static String render(ExperimentResults results, Style style, int width) {
    return new TextTable(TestCatalog.PROTOCOLS, style, width).render(results, "out/report.html");
  }

  private static String render(ExperimentResults results) {
    return render(results, Style.PLAIN, 100);
  }

  private static ExperimentResults small() {
    return TestExperiment.sweeping()
        .called("small")
        .runs("write-update", "executionTime", 9e6)
        .runs("dynamic", "executionTime", 12e6)
        .runs("broadcast", "executionTime", 18e6)
        .runs("write-update", "messages", 120)
        .runs("dynamic", "messages", 100)
        .runs("broadcast", "messages", 100)
        .runs("write-update", "messages.update", 120)
        .runs("dynamic", "messages.request", 60)
        .runs("dynamic", "messages.page", 40)
        .runs("broadcast", "messages.request", 100)
        .runs("write-update", "readFaults", 4)
        .runs("dynamic", "readFaults", 10)
        .runs("broadcast", "readFaults", 10)
        .runs("write-update", "faultLatency.mean", 2e6)
        .runs("dynamic", "faultLatency.mean", 1.5e6)
        .runs("broadcast", "faultLatency.mean", 1.8e6)
        .loads("write-update", 5, 5)
        .loads("dynamic", 6, 4)
        .loads("broadcast", 9, 1)
        .failure("dipc", "node 2 waits for page 17 for ever.")
        .results();
  }

  @Test
  void onePointHasTableWinnersReasonsAndFailures() {
    assertThat(render(small()))
        .isEqualTo(
            """
            small
            3 protocols, one run each
                                                           mean
                           execution                      fault
                                time              read  latency
            protocol              ms  messages  faults       ms
            write-update †      9.00*      120       4*   2.000
            dynamic            12.00       100*     10    1.500*
            broadcast          18.00       100*     10    1.800
            * best
            † promises less than sequential consistency: write-update (slow)

            execution time      write-update (promises less: slow): 9.000 ms, 25 % shorter than dynamic
                                (12.00 ms); with a sequential promise: dynamic: 12.00 ms, 33 % shorter than
                                broadcast (18.00 ms)
            messages            tie of dynamic and broadcast: 100, 17 % fewer than write-update (120)
            read faults         write-update (promises less: slow): 4, 60 % fewer than dynamic (10); with a
                                sequential promise: no difference, both have 10
            mean fault latency  dynamic: 1.500 ms, 17 % shorter than broadcast (1.800 ms)

            Verdict
            Fastest: write-update (promises less), with a sequential promise dynamic; fewest messages: dynamic =
            broadcast; quickest faults: dynamic.

            Execution time      Why write-update: It faults less often (4 times against 10 of dynamic), although
                                a fault takes longer (2.000 ms against 1.500 ms of dynamic).
            Messages            Why dynamic: It sends 20 messages fewer than write-update: no update (120
                                fewer), against 60 more request and 40 more page.
            Mean fault latency  Why dynamic: Its busiest node does 60 % of all protocol work, node 0 under
                                broadcast 90 % (50 % would be even).

            Not finished
            dipc  node 2 waits for page 17 for ever.
            """);
  }

  private static ExperimentResults sevenPoints() {
    TestExperiment experiment = TestExperiment.sweeping("machine.nodes");
    for (int nodes = 2; nodes <= 128; nodes *= 2) {
      Map<String, String> point = Map.of("machine.nodes", Integer.toString(nodes));
      experiment
          .runsAt(point, "dynamic", "messages", 10 * nodes, 10 * nodes + 1, 10 * nodes + 3)
          .runsAt(point, "broadcast", "messages", nodes * nodes, nodes * nodes, nodes * nodes + 3);
    }
    return experiment.results();
  }

  @Test
  void manyPointsAreSummarisedAndTheCutIsAnnounced() {
    assertThat(render(sevenPoints()))
        .isEqualTo(
            """
            At how many of the 7 points each protocol is best
            protocol  messages
            dynamic          4*
            broadcast        3
            * best
            A tie counts for each of its winners; a point without a significant difference for nobody.

            The tables of the 7 points are left out here: out/report.html has them.

            Verdict
            Fewest messages: dynamic (4 of 7 points).

            Messages  dynamic has the fewest messages at 4 of 7 points (nodes 16 to 128), 37 % to 92 % fewer
                      than the next; broadcast at 3 of 7 points (nodes 2 to 8), by 20 % to 77 %.
            """);
  }

  @Test
  void precisionThatWasNotReachedIsSaidOfManyPoints() {
    TestExperiment experiment =
        TestExperiment.sweeping("machine.nodes")
            .replicated(new Replications(2, 3, 0.02, "messages"));
    for (int nodes = 2; nodes <= 128; nodes *= 2) {
      Map<String, String> point = Map.of("machine.nodes", Integer.toString(nodes));
      experiment
          .runsAt(point, "dynamic", "messages", 100, 101, nodes == 8 ? 130 : 100)
          .runsAt(point, "broadcast", "messages", 200, 200, 200);
    }

    assertThat(render(experiment.results()).replaceAll("\\s+", " "))
        .contains(
            "Precision of 2 % for messages not reached at 1 of 7 points: nodes 8 (with n = 3: dynamic).");
  }

  @Test
  void intervalsStandBesideTheirMeansAndRivalsAreMarked() {
    String text =
        render(
            TestExperiment.sweeping()
                .runs("dynamic", "messages", 100, 130, 100)
                .runs("broadcast", "messages", 110, 111, 112)
                .runs("migration", "messages", 1000, 1001, 1002)
                .results());

    assertThat(text)
        .contains("3 protocols, n = 3 runs each, mean ± half of the 95 % interval")
        .contains("dynamic    110 ±43*")
        .contains("broadcast   111 ±2~")
        .contains("* best   ~ no significant difference from the best")
        .contains("dynamic: 110, but no significant difference from broadcast (95 %, n = 3)");
  }

  @Test
  void columnsWithoutAnyValueAreHidden() {
    String text =
        render(
            TestExperiment.sweeping()
                .runs("dynamic", "messages", 1)
                .runs("dynamic", "bytes", 0)
                .runs("broadcast", "messages", Double.NaN)
                .results());

    assertThat(text)
        .doesNotContain("bytes")
        .doesNotContain("execution")
        .contains("broadcast        -");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120})
  void noLineIsWiderThanTheTerminal(int width) {
    String text = render(SampleExperiment.nodes(), Style.PLAIN, width);

    assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    assertThat(text).contains("left out for want of width: ");
  }

  @Test
  void onlyTerminalsGetEscapeSequences() {
    assertThat(render(small(), Style.PLAIN, 100)).doesNotContain("\u001b");
    assertThat(render(small(), Style.TERMINAL, 100)).contains("\u001b[1m     9.00*\u001b[0m");
  }

  @Test
  void nothingFinishedIsSaidPlainly() {
    String text = render(TestExperiment.sweeping().failure("dipc", "it broke.").results());

    assertThat(text)
        .isEqualTo("Verdict\nThere is nothing to compare.\n\nNot finished\ndipc  it broke.\n");
  }

  @Test
  void whatSeveralRunsHaveToSayIsSaidOnce() {
    ExperimentResults results =
        TestExperiment.sweeping("nodes")
            .runsAt(Map.of("nodes", "2"), "dipc", "messages", 1)
            .runsAt(Map.of("nodes", "4"), "dipc", "messages", 2)
            .runsAt(Map.of("nodes", "8"), "dipc", "messages", 3)
            .notes("nodes", "2", "node 1 crashed")
            .notes("nodes", "8", "node 1 crashed")
            .results();

    assertThat(render(results))
        .endsWith("Notes\ndipc: nodes 2, and 1 run more\n                    node 1 crashed\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE"})
  void textDoesNotDependOnTheLocale(String tag) {
    String expected = render(SampleExperiment.traces());
    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(render(SampleExperiment.traces())).isEqualTo(expected);
  }
}
