package dsmlab.verification.broken;

import dsmlab.verification.explore.Counterexample;
import dsmlab.verification.explore.ExploredCase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table of broken protocols in the documentation. */
final class CatchTable {

  private static final String HEADER =
      """
      | protocol | fault | explorer: case; states; steps | what it says | random tester: runs; \
      script | litmus |
      |---|---|---|---|---|---|
      """;

  private CatchTable() {}

  static String markdown(List<Catch> catches) {
    return HEADER + catches.stream().map(CatchTable::row).collect(Collectors.joining());
  }

  private static String row(Catch caught) {
    BrokenProtocol broken = caught.broken();
    return "| `%s`%s | %s | %s | %s | %s | %s |%n"
        .formatted(
            broken.protocol(),
            settings(broken),
            broken.fault(),
            explorer(caught),
            escaped(example(caught).sentence()),
            randomTester(caught),
            escaped(litmus(caught)));
  }

  private static String settings(BrokenProtocol broken) {
    return broken.settings().entrySet().stream()
        .map(setting -> " `%s: %s`".formatted(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining());
  }

  private static String explorer(Catch caught) {
    ExploredCase explored = caught.broken().explored();
    return "%d nodes, %d page%s, %d references; %d; %d"
        .formatted(
            explored.nodes(),
            explored.pages(),
            explored.pages() == 1 ? "" : "s",
            explored.references(),
            caught.exploration().states(),
            example(caught).steps().size());
  }

  private static Counterexample example(Catch caught) {
    return Objects.requireNonNull(caught.exploration().counterexample());
  }

  private static String randomTester(Catch caught) {
    return caught
        .finding()
        .map(finding ->
            "%d; %s"
                .formatted(
                    finding.seed(), finding.script().map(CatchTable::steps).orElse("a timed run")))
        .orElse("not found");
  }

  /** Each command of a script stands in a paragraph of its own; two say what is run and where. */
  private static String steps(String script) {
    return script.split("\n\n", -1).length - 2 + " steps";
  }

  private static String litmus(Catch caught) {
    String unseen = caught.broken().unseenByLitmus();
    return unseen == null
        ? caught.litmus().orElse("no outcome of these tests")
        : "not visible: " + unseen;
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
