package dsmlab.workload.foreign;

/** What is wrong with a line, and where. Made often while formats are tried, so without a stack. */
public final class LineProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int column;
  private final String problem;
  private final String expected;

  LineProblem(int column, String problem, String expected) {
    super(problem + "; expected " + expected, null, false, false);
    this.column = column;
    this.problem = problem;
    this.expected = expected;
  }

  /** The column from 1. */
  public int column() {
    return column;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** What would have been right. */
  public String expected() {
    return expected;
  }
}
