package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OutputDirectoryTest {

  @TempDir Path parent;
  private Path target;
  private OutputDirectory output;

  @BeforeEach
  void choose() {
    target = parent.resolve("out");
    output = new OutputDirectory(target);
  }

  @Test
  void contentIsThereWhole() throws IOException {
    output.write(OutputDirectoryTest::two);
    assertThat(FileTree.files(target)).containsExactly(".dsmlab-output", "a.txt", "charts/b.svg");
    assertThat(siblings()).containsExactly("out");
  }

  @Test
  void missingParentsAreMade() {
    new OutputDirectory(target.resolve("deep/er")).write(OutputDirectoryTest::two);
    assertThat(target.resolve("deep/er/a.txt")).exists();
  }

  @Test
  void aFullDiskLeavesNothing() throws IOException {
    OutputDirectory.Content failing =
        directory -> {
          two(directory);
          throw new IOException("I/O error!", new IOException("No space left on device"));
        };
    assertLost(failing);
    assertThat(siblings()).isEmpty();
    output = new OutputDirectory(target.resolve("deep/er"));
    assertLost(failing);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void aFullDiskIsRecognisedWhereJacksonHidesIt() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertLost(_ -> JsonMapper.shared().writeValue(full, Map.of("rows", List.of(1, 2))));
  }

  private void assertLost(OutputDirectory.Content failing) {
    assertThatThrownBy(() -> output.write(failing))
        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.isLate()).isTrue())
        .hasMessage("%s: the disk is full; free space or choose another place", output.path());
  }

  @Test
  void tryingOutLeavesNothing() throws IOException {
    MadeDirectories parents = new MadeDirectories();
    new OutputDirectory(target.resolve("deep/er")).tryOut(parents);
    assertThat(FileTree.files(parent)).isEmpty();
    parents.removeEmpty();
    assertThat(siblings()).isEmpty();
  }

  @Test
  void placesThatCannotBeWrittenAreFoundBeforeTheWork() throws IOException {
    Files.writeString(target, "");
    Path inFile = target.resolve("a/b");
    assertThatThrownBy(() -> new OutputDirectory(inFile).tryOut())
        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.isLate()).isFalse())
        .hasMessage("%s: %s is a file, not a directory; choose another place", inFile, target);
    assertThat(siblings()).containsExactly("out");
  }

  @Test
  void aDirectoryThatTheUserMayNotChangeIsNotReplaced() throws IOException {
    Files.createDirectory(target);
    Assumptions.assumeTrue(target.toFile().setReadOnly() && !Files.isWritable(target));
    assertThatThrownBy(() -> output.tryOut())
        .isInstanceOf(OutputException.class)
        .hasMessage("%s: permission to write here is denied; choose another place", target);
  }

  @Test
  void failureKeepsWhatWasThere() throws IOException {
    output.write(OutputDirectoryTest::two);
    OutputDirectory.Content failing =
        directory -> {
          Files.writeString(directory.resolve("c.txt"), "new");
          throw new IllegalStateException("bug");
        };
    assertThatThrownBy(() -> output.write(failing)).isInstanceOf(IllegalStateException.class);
    assertThat(FileTree.files(target)).contains("a.txt").doesNotContain("c.txt");
    assertThat(siblings()).containsExactly("out");
  }

  @Test
  void earlierResultsAreReplaced() throws IOException {
    output.write(OutputDirectoryTest::two);
    output.write(directory -> Files.writeString(directory.resolve("c.txt"), "new"));
    assertThat(FileTree.files(target)).containsExactly(".dsmlab-output", "c.txt");
    assertThat(siblings()).containsExactly("out");
  }

  @Test
  void anEmptyDirectoryMayBeUsed() throws IOException {
    Files.createDirectory(target);
    output.write(OutputDirectoryTest::two);
    assertThat(target.resolve("a.txt")).exists();
  }

  @Test
  void aStrangersDirectoryIsNotReplaced() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.tex"), "");
    assertRefused(
        "%s holds thesis.tex, which dsmlab did not write: choose another directory or "
            + "move it away");
  }

  @Test
  void resultsToWhichSomethingWasAddedAreNotReplaced() throws IOException {
    output.write(OutputDirectoryTest::two);
    Files.writeString(target.resolve("charts/notes.md"), "");
    assertRefused(
        "%s holds charts/notes.md, which dsmlab did not write: choose another directory "
            + "or move it away");
    assertThat(target.resolve("a.txt")).exists();
  }

  @Test
  void aFileOrLinkIsNotReplaced() throws IOException {
    Files.writeString(target, "");
    assertRefused("%s is not a directory: choose another one");
    Files.delete(target);
    Files.createSymbolicLink(target, parent);
    assertRefused("%s is not a directory: choose another one");
  }

  @Test
  void theRootIsNotReplaced() {
    assertThatThrownBy(() -> new OutputDirectory(Path.of("/")).check())
        .isInstanceOf(OutputException.class)
        .hasMessage("/ cannot be replaced: choose another directory");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(output::check)
        .isInstanceOf(OutputException.class)
        .hasMessage(message, target);
    assertThatThrownBy(() -> output.write(OutputDirectoryTest::two))
        .isInstanceOf(OutputException.class);
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void two(Path directory) throws IOException {
    Files.writeString(directory.resolve("a.txt"), "a");
    Files.createDirectory(directory.resolve("charts"));
    Files.writeString(directory.resolve("charts/b.svg"), "b");
  }
}
