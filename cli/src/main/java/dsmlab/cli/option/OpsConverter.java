package dsmlab.cli.option;

/** Reads how many references a process performs. */
public final class OpsConverter extends CountConverter {

  private static final int MOST = 20;

  public OpsConverter() {
    super(MOST);
  }
}
