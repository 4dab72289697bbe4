package dsmlab.verification.script;

import java.util.List;

/** A script that cannot be read; the message has a line for each problem. */
public final class ScriptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** At least one problem, each as {@code file:line:column: what; expected ...}. */
  public ScriptException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
