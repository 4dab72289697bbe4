package dsmlab.cli.option;

import dsmlab.sim.settings.Units;
import picocli.CommandLine.ITypeConverter;

/** Reads the seed of all random streams. */
public final class SeedConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    return Units.wholeNumber(text);
  }
}
