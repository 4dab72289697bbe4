package dsmlab.workload.trace;

/** Hears the comments of a trace at their places between the records. */
@FunctionalInterface
public interface CommentListener {

  /** The most bytes of a comment that are delivered; the rest is skipped. */
  int COMMENT_BYTES_MAX = 1 << 16;

  /** A comment without its mark; it stands before the next record that will be delivered. */
  void comment(String text);
}
