package dsmlab.machine;

/** A run that was ended by what its plan of faults lets go wrong: nothing is wrong with it. */
public final class PlannedFailure extends RunFailure {

  private static final long serialVersionUID = 1L;

  public PlannedFailure(String message) {
    super(message);
  }
}
