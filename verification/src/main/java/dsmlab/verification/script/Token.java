package dsmlab.verification.script;

import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of a line.
 *
 * @param column from 1
 */
record Token(String text, int column) {

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** What is wrong at a column of a line. */
  static final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;

    Mistake(int column, SettingException problem) {
      super(problem.getMessage(), problem, false, false);
      this.column = column;
    }

    int column() {
      return column;
    }
  }

  /** The words of a line up to a comment. */
  static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    for (MatchResult word : WORD.matcher(line).results().toList()) {
      if (word.group().startsWith("#")) {
        break;
      }
      tokens.add(new Token(word.group(), word.start() + 1));
    }
    return tokens;
  }

  /** The rest of this word after some characters. */
  Token after(int characters) {
    return new Token(text.substring(characters), column + characters);
  }

  Mistake mistake(String what, String expected, @Nullable String nearest) {
    return new Mistake(column, new SettingException(what, expected, nearest));
  }

  Mistake mistake(SettingException problem) {
    return new Mistake(column, problem);
  }
}
