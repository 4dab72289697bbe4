package dsmlab.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  private static final String EXPECTED = "; expected a YAML file of at most 1 MiB in UTF-8";

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("s.yaml");
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(file + ": there is no such file" + EXPECTED);
  }

  @Test
  void aDirectoryIsNoScenario() throws IOException {
    Files.createDirectory(file);
    assertRefused(file + ": this is a directory" + EXPECTED);
  }

  @Test
  void aFileOfOneMebibyteIsRead() throws IOException {
    write("#".repeat(SourceText.BYTES_MAX));
    assertThat(SourceText.of(file).text()).hasSize(SourceText.BYTES_MAX);
  }

  @Test
  void aLargerFileIsRefusedUnread() throws IOException {
    write("#".repeat(SourceText.BYTES_MAX + 1));
    assertRefused(file + ": this file is larger than 1 MiB" + EXPECTED);
  }

  @Test
  void otherEncodingsAreRefusedWhereTheyShow() throws IOException {
    Files.write(file, "name: s\nx: 😀 caf\u00e9\n".getBytes(StandardCharsets.UTF_8));
    assertThat(SourceText.of(file).text()).contains("café");
    Files.write(file, "name: s\nx: a caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file + ":2:9: this byte is not UTF-8" + EXPECTED);
  }

  @Test
  void aTextThatEndsWithinACharacterIsRefused() throws IOException {
    Files.write(file, new byte[] {'a', ':', '\n', (byte) 0xE2, (byte) 0x82});
    assertRefused(file + ":2:1: this byte is not UTF-8" + EXPECTED);
  }

  @Test
  void controlCharactersAreRefusedWhereTheyAre() throws IOException {
    write("a: 😀\u0007\n");
    assertRefused(file + ":1:5: this control character is not allowed" + EXPECTED);
    write("a: 1\n\0");
    assertRefused(file + ":2:1: this control character is not allowed" + EXPECTED);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    write("\uFEFFname: s\n");
    assertThat(SourceText.of(file).text()).isEqualTo("name: s\n");
  }

  @Test
  void relativeNamesStartInTheDirectoryOfTheFile() throws IOException {
    write("name: s\n");
    assertThat(SourceText.of(file).directory()).isEqualTo(directory);
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> SourceText.of(file))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(message);
  }
}
