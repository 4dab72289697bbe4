package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import picocli.CommandLine.ITypeConverter;

/** Reads the number of a page or node, counted from 0. */
public final class IndexConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    long index = Units.wholeNumber(text);
    if (index < 0) {
      throw new SettingException("%s is too small".formatted(text), "a number from 0", null);
    }
    return index;
  }
}
