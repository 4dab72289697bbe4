package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on machines in the documentation says what the catalogue says. */
final class PresetPageTest {

  private static final Path PAGE = Path.of("..", "docs", "machines.md");

  @Test
  void thePageInTheDocumentationIsTheOneThatIsPrinted() throws IOException {
    String printed = PresetPage.markdown();
    if (System.getProperty("dsmlab.rewrite") != null) {
      Files.writeString(PAGE, printed);
    }
    assertThat(printed)
        .as("docs/machines.md is out of date: run this test with -Ddsmlab.rewrite")
        .isEqualTo(Files.readString(PAGE));
  }
}
