package dsmlab.cli.output;

/** How results are printed. */
public enum Format {
  /** Aligned, for people. */
  TABLE,
  /** One JSON object per line. */
  JSON,
  /** Comma-separated values with a header. */
  CSV
}
