package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import picocli.CommandLine.ITypeConverter;

/** Reads a moment of virtual time in picoseconds. */
public final class MomentConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    long picos = Units.picos(text);
    if (picos < 0) {
      throw new SettingException(
          "'%s' is before the beginning of the run".formatted(text), "a time such as 1.5ms", null);
    }
    return picos;
  }
}
