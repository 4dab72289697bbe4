package dsmlab.workload.foreign;

import java.nio.charset.StandardCharsets;

/**
 * A line of text in a window of bytes, read field by field without an object for any of them. A
 * zero follows the last byte of the file, so that no field runs beyond it.
 */
public final class Line {

  private static final int SHOWN_MAX = 40;
  private static final int DECIMAL_DIGITS_MAX = 18;
  private static final int HEX_DIGITS_MAX = 16;
  private static final byte[] HEX_DIGITS = hexDigits();

  private byte[] bytes = new byte[1];
  private int start;
  private int at;
  private int limit;

  private static byte[] hexDigits() {
    byte[] digits = new byte[256];
    for (int character = 0; character < digits.length; character++) {
      digits[character] = (byte) Character.digit(character < 128 ? character : 0, 16);
    }
    return digits;
  }

  /** The value of a hexadecimal digit, or -1. */
  public static int hexDigit(byte character) {
    return HEX_DIGITS[character & 0xFF];
  }

  /** Moves to a line that starts at a place of some bytes, which end at a limit. */
  public void lay(byte[] window, int from, int end) {
    bytes = window;
    start = from;
    at = from;
    limit = end;
  }

  /** Where the next field starts. */
  public int place() {
    return at;
  }

  /** Whether the line has nothing left. */
  public boolean atEnd() {
    return at >= limit || bytes[at] == '\n' || (bytes[at] == '\r' && endsAfter(at + 1));
  }

  private boolean endsAfter(int place) {
    return place >= limit || bytes[place] == '\n';
  }

  /** Whether the next character is a blank or the line ends. */
  boolean atGap() {
    return bytes[at] == ' ' || bytes[at] == '\t' || atEnd();
  }

  /** The next character. */
  char peek() {
    return (char) (bytes[at] & 0xFF);
  }

  /** Whether the next character is a decimal digit. */
  boolean atDigit() {
    return bytes[at] >= '0' && bytes[at] <= '9';
  }

  /** Skips any blanks and tabs. */
  public void skipBlanks() {
    while (bytes[at] == ' ' || bytes[at] == '\t') {
      at++;
    }
  }

  /** Skips the blanks before a field, at least one. */
  void gap(String noun, String expected) {
    if (!atGap()) {
      throw outOfPlace("a blank, then " + noun);
    }
    skipBlanks();
    if (atEnd()) {
      throw problem(at, noun + " is missing", expected);
    }
  }

  /** Takes the next character. */
  char take() {
    return (char) (bytes[at++] & 0xFF);
  }

  /** Takes the next character if it is this one. */
  boolean take(char wanted) {
    boolean found = bytes[at] == wanted;
    at += found ? 1 : 0;
    return found;
  }

  /** Takes a character that has to be there. */
  void require(char wanted, String expected) {
    if (!take(wanted)) {
      throw outOfPlace(expected);
    }
  }

  /** Whether the next characters are these. */
  boolean startsWith(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the next characters if they are these. */
  boolean take(String word) {
    boolean found = startsWith(word);
    at += found ? word.length() : 0;
    return found;
  }

  /** Takes the next characters if they are these in any case. */
  boolean takeIgnoringCase(String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) {
      if (Character.toLowerCase((char) (bytes[at + i] & 0xFF)) != lowerCase.charAt(i)) {
        return false;
      }
    }
    at += lowerCase.length();
    return true;
  }

  /** Goes back to an earlier place. */
  void returnTo(int place) {
    at = place;
  }

  /** Reads a decimal number between bounds. */
  long decimal(String noun, long least, long most) {
    int from = at;
    long value = 0;
    while (atDigit()) {
      value = value * 10 + (bytes[at++] - '0');
    }
    if (at == from || at - from > DECIMAL_DIGITS_MAX || value < least || value > most) {
      throw wrong(from, noun, "a decimal number from " + least + " to " + most);
    }
    return value;
  }

  /** Reads a number of bytes. */
  int size() {
    return (int) decimal("a size", 1, Integer.MAX_VALUE);
  }

  /** Reads a hexadecimal number of up to 64 bits, with 0x or without. */
  long hexadecimal(String noun) {
    int from = at;
    take0x();
    int digits = at;
    while (bytes[at] == '0') {
      at++;
    }
    int significant = at;
    long value = 0;
    for (int digit = hexDigit(bytes[at]); digit >= 0; digit = hexDigit(bytes[at])) {
      value = value << 4 | digit;
      at++;
    }
    if (at == digits || at - significant > HEX_DIGITS_MAX) {
      throw wrong(from, noun, "a hexadecimal number of up to 16 digits");
    }
    return value;
  }

  private boolean take0x() {
    boolean found = bytes[at] == '0' && (bytes[at + 1] == 'x' || bytes[at + 1] == 'X');
    at += found ? 2 : 0;
    return found;
  }

  /** Reads an address that is hexadecimal if it starts with 0x and decimal otherwise. */
  long addressOfEitherBase() {
    boolean hexadecimal = bytes[at] == '0' && (bytes[at + 1] == 'x' || bytes[at + 1] == 'X');
    return hexadecimal ? address() : decimal("an address", 0, Long.MAX_VALUE);
  }

  /** Reads a hexadecimal address. */
  long address() {
    return hexadecimal("an address");
  }

  /** Insists that nothing but blanks follows. */
  void end() {
    skipBlanks();
    if (!atEnd()) {
      throw problem(at, "'" + token(at) + "' follows a complete line", "the end of the line");
    }
  }

  /** Insists that the last field has ended; more fields may follow. */
  void endOfField() {
    if (!atGap()) {
      throw outOfPlace("a blank or the end of the line");
    }
  }

  private LineProblem outOfPlace(String expected) {
    String found = token(at);
    String what = found.isEmpty() ? "'" + peek() + "'" : "'" + found + "'";
    return problem(at, atEnd() ? "the line ends here" : what + " is out of place", expected);
  }

  /** A field that is not what it should be. */
  LineProblem wrong(int from, String noun, String expected) {
    String found = token(from);
    String problem = found.isEmpty() ? noun + " is missing" : "'" + found + "' is not " + noun;
    return problem(from, problem, expected);
  }

  /** A problem at some place of the line. */
  public LineProblem problem(int place, String problem, String expected) {
    return new LineProblem(place - start + 1, problem, expected);
  }

  /** The characters from a place up to the next blank or comma, or the end of the line. */
  String token(int from) {
    int to = from;
    int most = Math.min(limit, from + SHOWN_MAX);
    while (to < most && ",\t\r\n ".indexOf(bytes[to]) < 0) {
      to++;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
