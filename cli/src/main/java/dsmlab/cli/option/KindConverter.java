package dsmlab.cli.option;

import dsmlab.cli.catalogue.Kind;
import dsmlab.cli.catalogue.Kinds;
import picocli.CommandLine.ITypeConverter;

/** Reads what is to be listed; machines are also called by the key that names them in scenarios. */
public record KindConverter(Kinds kinds) implements ITypeConverter<Kind> {

  @Override
  public Kind convert(String text) {
    return kinds.ofPlural(text.equals("presets") ? "machines" : text);
  }
}
