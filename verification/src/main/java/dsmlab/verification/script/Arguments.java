package dsmlab.verification.script;

import java.util.List;

/** The words after a command's verb, taken one by one. */
final class Arguments {

  private final List<Token> words;
  private int taken = 1;

  /** All words of a command, the verb first. */
  Arguments(List<Token> words) {
    this.words = words;
  }

  boolean isEmpty() {
    return taken == words.size();
  }

  /**
   * Takes the next word.
   *
   * @param expected what it must be, for who forgets it
   */
  Token next(String expected) {
    if (isEmpty()) {
      Token last = words.getLast();
      throw last.after(last.text().length())
          .mistake("'%s' ends too early".formatted(words.getFirst().text()), expected, null);
    }
    return words.get(taken++);
  }

  /** Takes all words that are left. */
  List<Token> rest() {
    List<Token> rest = words.subList(taken, words.size());
    taken = words.size();
    return rest;
  }

  void requireEnd() {
    if (!isEmpty()) {
      Token extra = words.get(taken);
      throw extra.mistake("unexpected '%s'".formatted(extra.text()), "the end of the line", null);
    }
  }
}
