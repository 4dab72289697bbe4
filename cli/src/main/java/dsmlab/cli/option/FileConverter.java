package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a file or directory. */
public final class FileConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // the same answer as for a blank one
    }
    throw new SettingException(
        "'%s' is no name of a file".formatted(text),
        "a path in characters that this system's locale knows",
        null);
  }
}
