package dsmlab.cli.option;

/** Reads how many moments a diagram shows. */
public final class MomentsConverter extends CountConverter {

  private static final int MOST = 10_000;

  public MomentsConverter() {
    super(MOST);
  }
}
