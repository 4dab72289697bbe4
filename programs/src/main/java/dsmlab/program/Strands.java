package dsmlab.program;

/** How the processes of a program are stopped and resumed. */
final class Strands {

  private static final Strand.Maker BEST = ContinuationStrand.maker().orElse(ThreadStrand::new);

  private Strands() {}

  /** The fastest kind that this Java allows; they differ in nothing else. */
  static Strand.Maker best() {
    return BEST;
  }
}
