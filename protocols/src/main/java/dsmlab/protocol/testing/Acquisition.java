package dsmlab.protocol.testing;

/** A process that has got past a synchronisation, until it goes on. */
public final class Acquisition {

  private final int process;
  private final int node;
  private boolean done;

  Acquisition(int process, int node) {
    this.process = process;
    this.node = node;
  }

  /** The process, by a number of its own. */
  public int process() {
    return process;
  }

  /** The node of the process. */
  public int node() {
    return node;
  }

  /** Whether the process goes on. */
  public boolean done() {
    return done;
  }

  void finish() {
    if (done) {
      throw new AssertionError(this + " goes on twice");
    }
    done = true;
  }

  @Override
  public String toString() {
    return "process %d of node %d after a synchronisation".formatted(process, node);
  }
}
