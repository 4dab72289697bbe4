package dsmlab.cli.option;

/** Reads how many nodes are explored. */
public final class SmallNodesConverter extends CountConverter {

  private static final int MOST = 8;

  public SmallNodesConverter() {
    super(MOST);
  }
}
