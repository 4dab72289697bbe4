package dsmlab.verification.script;

import java.util.List;

/**
 * What came of a script.
 *
 * @param text the script with the output that its commands had
 * @param differences where that is not what was expected, as {@code file:line: ...}
 * @param promiseBroken whether a protocol failed on the way, expected or not
 */
public record ScriptResult(String text, List<String> differences, boolean promiseBroken) {

  public ScriptResult {
    differences = List.copyOf(differences);
  }
}
