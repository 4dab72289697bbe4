package dsmlab.cli.option;

/** Reads how many nodes a machine has. */
public final class NodesConverter extends CountConverter {

  private static final int MOST = 1_000_000;

  public NodesConverter() {
    super(MOST);
  }
}
