package dsmlab.cli.option;

import dsmlab.scenario.read.Assignment;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code path=value}. */
public final class AssignmentConverter implements ITypeConverter<Assignment> {

  @Override
  public Assignment convert(String text) {
    return Assignment.of(text);
  }
}
