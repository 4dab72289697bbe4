package dsmlab.scenario.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.read.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference page in the documentation says what the catalogues say. */
class ReferencePageTest {

  private static final Path PAGE = Path.of("..", "docs", "reference.md");

  @Test
  void thePageInTheDocumentationIsTheOneThatIsPrinted() throws IOException {
    String printed = ReferencePage.markdown(Catalogs.standard());
    if (System.getProperty("dsmlab.rewrite") != null) {
      Files.writeString(PAGE, printed);
    }
    assertThat(printed)
        .as("docs/reference.md is out of date: run this test with -Ddsmlab.rewrite=1")
        .isEqualTo(Files.readString(PAGE));
  }
}
