package dsmlab.cli.answer;

/** The user has stopped a command, which leaves nothing half done. */
public final class InterruptedCommand extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InterruptedCommand(InterruptedException cause) {
    super(cause);
  }
}
