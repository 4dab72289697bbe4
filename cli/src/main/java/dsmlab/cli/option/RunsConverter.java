package dsmlab.cli.option;

/** Reads how many random runs are tried. */
public final class RunsConverter extends CountConverter {

  private static final int MOST = 1_000_000;

  public RunsConverter() {
    super(MOST);
  }
}
