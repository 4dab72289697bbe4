package dsmlab.report.diagram;

/**
 * When something happened, such that causes come before effects even where they have the same time.
 *
 * @param level how many messages at that time led to it
 */
record Moment(long at, int level) implements Comparable<Moment> {

  @Override
  public int compareTo(Moment other) {
    int byTime = Long.compare(at, other.at);
    return byTime != 0 ? byTime : Integer.compare(level, other.level);
  }
}
