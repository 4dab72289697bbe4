package dsmlab.cli.option;

/** Reads how many pages are explored. */
public final class PagesConverter extends CountConverter {

  private static final int MOST = 16;

  public PagesConverter() {
    super(MOST);
  }
}
