package dsmlab.scenario.yaml;

/**
 * A single text. Numbers are texts, too: what a text means is decided by its reader.
 *
 * @param absent whether nothing was written, or {@code null} or {@code ~}
 * @param verbatim how many characters of quoting precede the text in its line, or -1 when the
 *     places of its characters are not known because of line breaks or escapes
 */
public record Scalar(String text, Position position, boolean absent, int verbatim)
    implements Value {

  /** A text that was not written by a user but stands for something. */
  public static Scalar of(String text, Position position) {
    return new Scalar(text, position, false, -1);
  }

  /** Where a character of the text was written, or where the text begins if that is not known. */
  public Position positionOf(int character) {
    return verbatim < 0 ? position : position.plus(verbatim + character);
  }

  @Override
  public String kind() {
    return absent ? "nothing" : "a text";
  }

  @Override
  public String inline() {
    return text;
  }
}
