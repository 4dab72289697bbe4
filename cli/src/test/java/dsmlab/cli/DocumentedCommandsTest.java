package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.Document.Block;
import dsmlab.scenario.ScenarioLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the documentation runs, and prints the lines that are shown. A page's commands
 * run one after the other in a folder of their own, in which the sources are at hand.
 */
class DocumentedCommandsTest {

  /** Marks a block that shows what is not run. */
  private static final String NOT_RUN = "<!-- not run";

  /** What commands read. */
  private static final List<String> SOURCES = List.of("bin", "docs", "examples", "scenarios");

  @TempDir private Path folder;

  static List<Document> documents() throws IOException {
    return Document.all();
  }

  @BeforeEach
  void prepareFolder() throws IOException {
    System.setProperty(ScenarioLibrary.HOME_PROPERTY, Document.root().toString());
    for (String name : SOURCES) {
      Files.createSymbolicLink(folder.resolve(name), Document.root().resolve(name));
    }
  }

  @AfterEach
  void dropLinks() throws IOException {
    System.clearProperty(ScenarioLibrary.HOME_PROPERTY);
    for (String name : SOURCES) {
      Files.delete(folder.resolve(name));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandRunsAndPrintsWhatIsShown(Document document) throws IOException {
    DocumentedShell shell = new DocumentedShell(folder);
    String output = "";
    for (Block block : document.blocks()) {
      switch (block.language()) {
        case "sh" -> output = shell.run(block.lines());
        case "text" -> checkShown(block, output);
        case "yaml" -> plan(block, shell);
        default -> output = "";
      }
    }
  }

  private static void checkShown(Block block, String output) {
    if (!block.before().startsWith(NOT_RUN)) {
      List<String> printed = output.lines().map(String::strip).toList();
      List<String> shown =
          block.lines().stream().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
      assertThat(printed).containsSubsequence(shown);
    }
  }

  /** A whole scenario can be planned; other YAML is a part of one. */
  private void plan(Block block, DocumentedShell shell) throws IOException {
    if (block.lines().getFirst().startsWith("name:")) {
      Files.write(folder.resolve("shown.yaml"), block.lines());
      assertThat(shell.run(List.of("./dsmlab plan shown.yaml"))).isNotEmpty();
    }
  }
}
