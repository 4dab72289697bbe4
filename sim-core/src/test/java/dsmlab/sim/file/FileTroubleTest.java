package dsmlab.sim.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTroubleTest {

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("a.txt");
  }

  private String reading() {
    return FileTrouble.whileReading(
        file, catchThrowableOfType(IOException.class, () -> Files.readAllBytes(file)));
  }

  private String writing() {
    return FileTrouble.whileWriting(
        file, catchThrowableOfType(IOException.class, () -> Files.writeString(file, "")));
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(reading()).isEqualTo("there is no such file");
    file = directory.resolve("none/a.txt");
    assertThat(writing()).isEqualTo("there is no such directory; make it or choose another place");
  }

  @Test
  void aDirectoryIsNoFileToRead() {
    file = directory;
    assertThat(reading()).isEqualTo("this is a directory");
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path wall = Files.writeString(file, "");
    file = wall.resolve("b.txt");
    assertThat(reading()).isEqualTo(wall + " is a file, not a directory");
    assertThat(writing()).isEqualTo(wall + " is a file, not a directory; choose another place");
  }

  @Test
  void linksThatPointAtEachOtherAreToldFromMissingFiles() throws IOException {
    Path other = directory.resolve("b.txt");
    Files.createSymbolicLink(file, other);
    assertThat(reading()).isEqualTo("there is no such file");
    Files.createSymbolicLink(other, file);
    assertThat(reading()).isEqualTo("its symbolic links lead in a circle");
    file = file.resolve("c.txt");
    assertThat(writing()).isEqualTo("its symbolic links lead in a circle; choose another place");
  }

  @Test
  void permissionsAreNamedAsSuch() {
    AccessDeniedException denied = new AccessDeniedException(file.toString());
    assertThat(FileTrouble.whileReading(file, denied)).isEqualTo("permission to read it is denied");
    assertThat(FileTrouble.whileWriting(file, denied))
        .isEqualTo("permission to write here is denied; choose another place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
  void aFullDiskIsToldHoweverDeepItIsWrapped(String words) {
    IOException wrapped = new IOException("I/O error writing PNG file!", new IOException(words));
    assertThat(FileTrouble.whileWriting(file, wrapped))
        .isEqualTo("the disk is full; free space or choose another place");
    assertThat(FileTrouble.problem(wrapped)).isEqualTo("the disk is full");
    assertThat(FileTrouble.wrappedIn(new IllegalStateException(new UncheckedIOException(wrapped))))
        .containsSame(wrapped);
  }

  @Test
  void anythingElseIsToldInTheSystemsWords() {
    IOException odd = new IOException("Bad message");
    assertThat(FileTrouble.whileReading(file, odd)).isEqualTo("it cannot be read (Bad message)");
    assertThat(FileTrouble.whileWriting(file, odd))
        .isEqualTo("it cannot be written (Bad message); choose another place");
    assertThat(FileTrouble.problem(new NoSuchFileException("x"))).isEqualTo("NoSuchFileException");
  }
}
