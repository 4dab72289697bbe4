package dsmlab.workload.trace;

import dsmlab.workload.foreign.Line;
import java.nio.charset.StandardCharsets;

/** The line of a text trace that is being read, field by field. */
final class TextLine {

  private static final int SHOWN_MAX = 40;

  private final ByteWindow window;
  private byte[] bytes;
  private int at;
  private int start;
  private long number;

  TextLine(ByteWindow window) {
    this.window = window;
    this.bytes = window.bytes;
  }

  /** The number of the line from 1. */
  long number() {
    return number;
  }

  /** Starts the next line at the window's position. */
  void begin() {
    bytes = window.bytes;
    at = window.position;
    start = at;
    number++;
  }

  /** Whether the line is empty; it is then consumed. */
  boolean isBlank() {
    boolean blank = bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] == '\n');
    if (blank) {
      end();
    }
    return blank;
  }

  /** Reads a decimal number. */
  long decimal(TextField field) {
    int from = at;
    long value = 0;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = bytes[++at] - '0';
    }
    if (at == from || at - from > TextField.DECIMAL_DIGITS || !field.allows(value)) {
      throw wrong(from, field);
    }
    return value;
  }

  /** Reads an address, which is below 2^63. */
  long address() {
    int from = at;
    long value = 0;
    int digit = Line.hexDigit(bytes[at]);
    while (digit >= 0) {
      value = value << 4 | digit;
      digit = Line.hexDigit(bytes[++at]);
    }
    if (at == from || at - from > 16) {
      throw wrong(from, TextField.ADDRESS);
    }
    if (value < 0) {
      throw problem(from, "the address " + token(from) + " is too high", "one below 2^63");
    }
    return value;
  }

  /** Reads the letter of an operation. */
  byte letter() {
    return bytes[at++];
  }

  /** Reads the blank before a field. */
  void blank(TextField next) {
    if (bytes[at] == ' ') {
      at++;
    } else if (atEnd()) {
      throw problem(at, next.noun() + " is missing", next.expectation());
    } else {
      throw problem(at, "'" + token(at) + "' is out of place", "one blank, then " + next.noun());
    }
  }

  /** Reads the end of the line. */
  void end() {
    if (bytes[at] == '\r' && at < window.limit) {
      at++;
    }
    if (bytes[at] == '\n' && at < window.limit) {
      at++;
    } else if (at != window.limit) {
      throw surplus(bytes[at] == ' ' ? at + 1 : at);
    }
    window.position = at;
  }

  private TraceException surplus(int from) {
    String found = token(from);
    String what = found.isEmpty() ? "a blank" : "'" + found + "'";
    return problem(from, what + " follows a complete record", "the end of the line");
  }

  /** Where the next field starts. */
  int place() {
    return at;
  }

  /** A field that cannot be what it should be. */
  TraceException wrong(int from, TextField field) {
    String found = token(from);
    String problem =
        found.isEmpty() ? field.noun() + " is missing" : "'" + found + "' is not " + field.noun();
    return problem(from, problem, field.expectation());
  }

  /** A problem at some place of this line. */
  TraceException problem(int place, String problem, String expected) {
    return TraceException.atColumn(window.file(), number, place - start + 1, problem, expected);
  }

  private boolean atEnd() {
    return at >= window.limit || bytes[at] == '\n' || bytes[at] == '\r';
  }

  /** The characters from a place up to the next blank or the end of the line. */
  private String token(int from) {
    int to = from;
    int most = Math.min(window.limit, from + SHOWN_MAX);
    while (to < most && bytes[to] != ' ' && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
