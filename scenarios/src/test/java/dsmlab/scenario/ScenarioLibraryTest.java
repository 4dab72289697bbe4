package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLibraryTest {

  @TempDir Path directory;

  @Test
  void listsScenariosByNameWithTheirDescriptions() throws IOException {
    Files.writeString(directory.resolve("b.yaml"), "name: b\ndescription: |\n  second\n");
    Files.writeString(directory.resolve("a.yaml"), "name: [\n");
    Files.writeString(directory.resolve("notes.txt"), "description: none");
    ScenarioLibrary library = new ScenarioLibrary(directory);
    assertThat(library.scenarios())
        .containsExactly(
            new ScenarioLibrary.Shipped("a", "", directory.resolve("a.yaml")),
            new ScenarioLibrary.Shipped("b", "second", directory.resolve("b.yaml")));
    assertThat(library.find("b")).contains(directory.resolve("b.yaml"));
    assertThat(library.find("c")).isEmpty();
  }

  @Test
  void isEmptyWhereThereIsNone() {
    assertThat(new ScenarioLibrary(directory.resolve("nowhere")).scenarios()).isEmpty();
  }
}
