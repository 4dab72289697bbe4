package dsmlab.program;

/**
 * Thrown at a barrier at which a process will never arrive: it has ended early because something
 * went wrong as planned. A program that catches it goes on without that process.
 */
public final class BarrierBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int process;

  BarrierBroken(int process, String fate) {
    super(fate + ", and will never come to the barrier");
    this.process = process;
  }

  /** Who will never arrive. */
  public int process() {
    return process;
  }
}
