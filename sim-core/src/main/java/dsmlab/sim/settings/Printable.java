package dsmlab.sim.settings;

/** Words of files and file names as they may be shown to the user. */
public final class Printable {

  private Printable() {}

  /**
   * The text in one line that a terminal takes for text: line breaks, escape sequences and marks
   * that turn the direction of writing are shown as their numbers.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(line, character));
    return line.toString();
  }

  private static void append(StringBuilder line, int character) {
    if (isInvisible(character)) {
      line.append("\\u%04x".formatted(character));
    } else {
      line.appendCodePoint(character);
    }
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
