package dsmlab.sim.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path directory;

  private static void write(OutputFile output, String text) throws IOException {
    try (var stream = output.stream()) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFileIsThereOnlyWhenItIsKept() throws IOException {
    Path file = directory.resolve("a");
    try (OutputFile output = OutputFile.open(file)) {
      write(output, "new");
      assertThat(file).doesNotExist();
      output.keep();
    }
    assertThat(file).hasContent("new");
    assertThat(directory.toFile().list()).containsExactly("a");
  }

  @Test
  void whatIsNotKeptLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "old");
    try (OutputFile output = OutputFile.open(file)) {
      write(output, "new");
    }
    assertThat(file).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("a");
  }

  @Test
  void aLinkIsFollowedAndStays() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    try (OutputFile output = OutputFile.open(link)) {
      write(output, "new");
      output.keep();
    }
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void placesThatCannotBeWrittenAreRefusedBeforeTheWork() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("none"));
    assertRefused(directory, "this is a directory; name a file in it, or another one");
    assertRefused(link, "this link leads to no file; remove it or choose another place");
    assertRefused(
        directory.resolve("none/a"), "there is no such directory; make it or choose another place");
  }

  private static void assertRefused(Path place, String sentence) {
    assertThatThrownBy(() -> OutputFile.open(place))
        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.isLate()).isFalse())
        .hasMessage(place + ": " + sentence);
  }

  @Test
  void aFileThatTheUserMayNotChangeIsNotReplaced() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "old");
    Assumptions.assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file));
    assertRefused(file, "permission to write here is denied; choose another place");
    assertThat(file).hasContent("old");
  }

  @Test
  void aDeviceThatIsFullFailsTheWorkAndSurvives() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    try (OutputFile output = OutputFile.open(full)) {
      assertThatThrownBy(() -> write(output, "new")).isInstanceOf(IOException.class);
      assertThat(output.lost(new IOException("No space left on device")))
          .hasMessage("/dev/full: the disk is full; free space or choose another place")
          .satisfies(e -> assertThat(e.isLate()).isTrue());
    }
    assertThat(full).exists();
  }
}
