package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import picocli.CommandLine.ITypeConverter;

/** Reads how many steps may be spent. */
public final class StepsConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    long steps = Units.wholeNumber(text);
    if (steps < 1) {
      throw new SettingException("%s is too small".formatted(text), "at least 1", null);
    }
    return steps;
  }
}
