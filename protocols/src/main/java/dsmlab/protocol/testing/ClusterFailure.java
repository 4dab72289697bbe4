package dsmlab.protocol.testing;

import org.jspecify.annotations.Nullable;

/** A protocol did on a {@link TestCluster} what it must not, or did nothing any more. */
public final class ClusterFailure extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String problem;

  /** In which way the protocol failed. */
  public enum Kind {
    /** An invariant does not hold, a read returned a wrong value, or a handler refused. */
    BROKEN,
    /** Something waits although nothing can arrive any more. */
    STUCK,
    /** Steps follow each other without end. */
    ENDLESS
  }

  ClusterFailure(Kind kind, String problem, String report, @Nullable Throwable cause) {
    super(report, cause);
    this.kind = kind;
    this.problem = problem;
  }

  /** In which way. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong, in a sentence; the message adds the state and the last events. */
  public String problem() {
    return problem;
  }
}
