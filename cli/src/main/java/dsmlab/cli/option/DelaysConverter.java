package dsmlab.cli.option;

import dsmlab.cli.bench.Delays;

/** Reads how delays are distributed. */
public final class DelaysConverter extends WordConverter<Delays> {

  public DelaysConverter() {
    super("distribution of delays", Delays.values());
  }
}
