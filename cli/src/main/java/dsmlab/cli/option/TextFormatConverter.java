package dsmlab.cli.option;

import dsmlab.cli.output.Format;

/** Reads how something is printed that makes no rows of figures. */
public final class TextFormatConverter extends WordConverter<Format> {

  public TextFormatConverter() {
    super("format", new Format[] {Format.TABLE, Format.JSON});
  }
}
