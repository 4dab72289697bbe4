package dsmlab.cli.option;

/** Reads how much a benchmark does or holds. */
public final class AmountConverter extends CountConverter {

  private static final int MOST = 2_000_000_000;

  public AmountConverter() {
    super(MOST);
  }
}
