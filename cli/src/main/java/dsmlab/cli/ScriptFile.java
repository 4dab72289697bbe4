package dsmlab.cli;

import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.file.OutputFile;
import dsmlab.sim.file.SmallText;
import dsmlab.verification.script.ScriptException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with a script.
 *
 * @param name as the user named it
 * @param path where it is
 */
record ScriptFile(String name, Path path) {

  static ScriptFile in(Session session, Path named) {
    return new ScriptFile(
        named.toString(), session.surroundings().workingDirectory().resolve(named));
  }

  /** Its text. */
  String read() {
    try {
      return SmallText.read(path);
    } catch (CharacterCodingException e) {
      throw new ScriptException(List.of(name + ": this is no text; expected a script in UTF-8"));
    } catch (IOException e) {
      String trouble = FileTrouble.whileReading(path, e);
      throw new ScriptException(List.of(name + ": " + trouble + "; expected a script"));
    }
  }

  /** Gives it a text, whole or not at all. */
  void write(String text) {
    try (OutputFile file = OutputFile.open(path)) {
      file.keep(text);
    }
  }
}
