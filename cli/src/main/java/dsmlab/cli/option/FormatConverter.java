package dsmlab.cli.option;

import dsmlab.cli.output.Format;

/** Reads how results are printed. */
public final class FormatConverter extends WordConverter<Format> {

  public FormatConverter() {
    super("format", Format.values());
  }
}
