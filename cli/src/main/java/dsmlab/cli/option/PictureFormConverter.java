package dsmlab.cli.option;

import dsmlab.cli.diagram.PictureForm;

/** Reads in which form a run is drawn. */
public final class PictureFormConverter extends WordConverter<PictureForm> {

  public PictureFormConverter() {
    super("format", PictureForm.values());
  }
}
