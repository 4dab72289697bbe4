package dsmlab.cli.option;

import dsmlab.report.diagram.DiagramOptions.Spacing;

/** Reads how far apart the moments of a diagram are. */
public final class SpacingConverter extends WordConverter<Spacing> {

  public SpacingConverter() {
    super("spacing", Spacing.values());
  }
}
