package dsmlab.verification.explore;

import java.util.Arrays;

/** Other names for the nodes, each of which has one process of the same number. */
final class Renaming {

  private final int[] names;
  private final Programs programs;

  /** A renaming by the new name of each node. */
  Renaming(int[] names, Programs programs) {
    this.names = names.clone();
    this.programs = programs;
  }

  int node(int node) {
    return names[node];
  }

  int process(int process) {
    return names[process];
  }

  long value(long value) {
    return programs.writtenBy(names, value);
  }

  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
