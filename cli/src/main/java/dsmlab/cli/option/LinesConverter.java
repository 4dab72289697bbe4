package dsmlab.cli.option;

/** Reads how many lines are shown. */
public final class LinesConverter extends CountConverter {

  private static final int MOST = Integer.MAX_VALUE;

  public LinesConverter() {
    super(MOST);
  }
}
