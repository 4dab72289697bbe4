package dsmlab.cli.option;

import dsmlab.cli.bench.ReplayPattern;

/** Reads which program is replayed. */
public final class ReplayPatternConverter extends WordConverter<ReplayPattern> {

  public ReplayPatternConverter() {
    super("pattern", ReplayPattern.values());
  }
}
