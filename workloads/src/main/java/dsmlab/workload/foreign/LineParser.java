package dsmlab.workload.foreign;

/** Understands the lines of one format, from the first line of a file on. */
@FunctionalInterface
public interface LineParser {

  /** The most records that a line gives: work, a read and a write. */
  int RECORDS_MAX = 3;

  /**
   * Tells a sink what a line says. What is left of the line is ignored.
   *
   * @throws LineProblem when the line makes no sense
   */
  void parse(Line line, LineSink sink);
}
