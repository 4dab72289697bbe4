package dsmlab.verification.litmus;

import java.util.List;

/** Litmus tests that cannot be read; the message has a line for each problem. */
public final class LitmusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** At least one problem, each as {@code file:line:column: what; expected ...}. */
  public LitmusException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
