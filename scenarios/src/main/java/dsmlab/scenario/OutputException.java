package dsmlab.scenario;

/** Results that cannot be written or read; the message says why and what to do. */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A sentence for the user. */
  public OutputException(String message) {
    super(message);
  }

  /** A sentence for the user, with what caused it. */
  public OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
