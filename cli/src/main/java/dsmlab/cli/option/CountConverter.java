package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import picocli.CommandLine.ITypeConverter;

/** Reads a number of things, at least one. */
abstract class CountConverter implements ITypeConverter<Integer> {

  private final int most;

  CountConverter(int most) {
    this.most = most;
  }

  @Override
  public Integer convert(String text) {
    long count = Units.wholeNumber(text);
    if (count < 1) {
      throw new SettingException("%s is too small".formatted(text), "at least 1", null);
    }
    if (count > most) {
      throw new SettingException("%s is too large".formatted(text), "at most " + most, null);
    }
    return (int) count;
  }
}
