package dsmlab.cli.option;

/** Reads how many runs are done at a time. */
public final class JobsConverter extends CountConverter {

  private static final int MOST = 1024;

  public JobsConverter() {
    super(MOST);
  }
}
