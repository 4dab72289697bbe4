package dsmlab.cli.option;

/** Reads how many lines are shown. */
public final class LinesConverter extends CountConverter {

  private static final int MOST = 1_000_000;

  public LinesConverter() {
    super(MOST);
  }
}
