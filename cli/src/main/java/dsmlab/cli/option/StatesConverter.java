package dsmlab.cli.option;

/** Reads after how many states to give up. */
public final class StatesConverter extends CountConverter {

  /** When the user does not say. */
  public static final int DEFAULT = 20_000_000;

  private static final int MOST = 200_000_000;

  public StatesConverter() {
    super(MOST);
  }
}
