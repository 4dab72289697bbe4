package dsmlab.workload.foreign;

/** Walks over the fields of a CSV line, each of which may stand in double quotes. */
final class CsvField {

  private static final char QUOTE = '"';

  private Line line = new Line();
  private boolean quoted;

  /** Takes up another line. */
  void enter(Line next) {
    line = next;
  }

  /** Goes to the beginning of a field. */
  void open() {
    line.skipBlanks();
    quoted = line.take(QUOTE);
    if (quoted) {
      line.skipBlanks();
    }
  }

  /** Whether the field has nothing left. */
  boolean atEnd() {
    return line.atGap() || line.peek() == (quoted ? QUOTE : ',');
  }

  /** Takes a word, written in any case, if the field holds it and nothing else. */
  boolean takeWord(String lowerCase) {
    int start = line.place();
    if (line.takeIgnoringCase(lowerCase) && atEnd()) {
      return true;
    }
    line.returnTo(start);
    return false;
  }

  /** Passes over whatever the field holds; a doubled quote stands for a quote. */
  void ignore() {
    while (!line.atEnd() && (!line.startsWith(quoted ? "\"" : ",") || line.take("\"\""))) {
      line.take();
    }
  }

  /**
   * Goes to the end of the field and past the comma behind it.
   *
   * @return false when it was the last one
   */
  boolean close() {
    line.skipBlanks();
    if (quoted) {
      line.require(QUOTE, "a closing quote");
      line.skipBlanks();
    }
    if (line.atEnd()) {
      return false;
    }
    line.require(',', "a comma or the end of the line");
    return true;
  }
}
