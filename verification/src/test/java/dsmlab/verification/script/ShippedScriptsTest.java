package dsmlab.verification.script;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Protocols;
import dsmlab.sim.settings.Described;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped script prints what it says; with the system property {@code dsmlab.rewrite} it says
 * afterwards what it prints.
 */
final class ShippedScriptsTest {

  private static final Path FOLDER = Path.of("..", "examples", "scripts");

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".script")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyScriptPrintsWhatItSays(Path file) throws IOException {
    String text = Files.readString(file);
    Script script = ScriptReader.read(file.toString(), text, Protocols.catalog());
    ScriptResult result = ScriptRun.of(script);
    if (System.getProperty("dsmlab.rewrite") != null) {
      Files.writeString(file, result.text());
    } else {
      assertThat(result.differences()).as(result.text()).isEmpty();
      assertThat(result.text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyProtocolHasAWalkThrough(Described protocol) {
    assertThat(FOLDER.resolve(protocol.id()).resolve("walk-through.script")).exists();
  }

  static List<? extends Described> protocols() {
    return Protocols.catalog().entries();
  }

  @Test
  void everyScriptStandsWithItsProtocol() throws IOException {
    List<String> ids = Protocols.catalog().ids();
    assertThat(scripts()).allMatch(file -> ids.contains(file.getParent().getFileName().toString()));
  }
}
