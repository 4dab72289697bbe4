package dsmlab.verification.explore;

import dsmlab.protocol.Reference;
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

  /** The state of the renamed process. */
  int processState(int state) {
    return programs.renamed(state, this::value);
  }

  long value(long value) {
    return programs.writtenBy(names, value);
  }

  /** The same reference, had another process made it. */
  Reference reference(Reference reference) {
    return new Reference(
        reference.address(), reference.bytes(), reference.access(), value(reference.value()));
  }

  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
