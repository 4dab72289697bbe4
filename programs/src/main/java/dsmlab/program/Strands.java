package dsmlab.program;

/** How the processes of a program are stopped and resumed. */
final class Strands {

  private Strands() {}

  /** The fastest kind that this Java allows. */
  static Strand.Maker best() {
    return ThreadStrand::new;
  }
}
