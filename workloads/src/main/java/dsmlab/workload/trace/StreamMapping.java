package dsmlab.workload.trace;

import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a stream of references without threads becomes a program of processes.
 *
 * @param processes how many there are; 1 unless the rule deals
 * @param amount the lines of a turn, or the bytes of a page
 */
public record StreamMapping(Rule rule, int processes, long amount) {

  /** The kinds of mappings. */
  public enum Rule {
    /** The file's own threads; one process if it has none. */
    NONE("none"),
    /** All lines are one process. */
    SINGLE("single"),
    /** So many lines to each process in turn. */
    ROUND_ROBIN("round-robin"),
    /** A page's references belong to the process (page mod processes). */
    BY_PAGE("by-page"),
    /** The file is the part of one node. */
    NODE_FILE("");

    private final String word;

    Rule(String word) {
      this.word = word;
    }
  }

  /** The file's own threads. */
  static final StreamMapping OWN_THREADS = new StreamMapping(Rule.NONE, 1, 1);

  /** The part of one node. */
  static final StreamMapping ONE_NODE = new StreamMapping(Rule.NODE_FILE, 1, 1);

  private static final List<String> WORDS = List.of("none", "single", "round-robin", "by-page");
  private static final String EXPECTED =
      "none, single, round-robin:LINES (such as round-robin:1000) or by-page:SIZE (such as"
          + " by-page:4KiB)";
  private static final long LINES_DEFAULT = 1;
  private static final long PAGE_BYTES_DEFAULT = 4096;

  /**
   * Reads a rule such as {@code round-robin:1000}.
   *
   * @throws SettingException when there is no such rule
   */
  static StreamMapping parse(String text, int processes) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? text : text.substring(0, colon);
    String amount = colon < 0 ? "" : text.substring(colon + 1).strip();
    return switch (word.strip()) {
      case "none" -> plain(Rule.NONE, text, amount);
      case "single" -> plain(Rule.SINGLE, text, amount);
      case "round-robin" ->
          new StreamMapping(Rule.ROUND_ROBIN, processes, amount(text, amount, LINES_DEFAULT));
      case "by-page" ->
          new StreamMapping(Rule.BY_PAGE, processes, amount(text, amount, PAGE_BYTES_DEFAULT));
      default -> throw unknown(text, NearestWord.of(word.strip(), WORDS));
    };
  }

  private static StreamMapping plain(Rule rule, String text, String amount) {
    if (!amount.isEmpty()) {
      throw unknown(text, rule.word);
    }
    return new StreamMapping(rule, 1, 1);
  }

  private static long amount(String text, String amount, long otherwise) {
    if (amount.isEmpty()) {
      return otherwise;
    }
    try {
      boolean lines = text.startsWith("round-robin");
      long value = lines ? Units.wholeNumber(amount) : Units.bytes(amount);
      if (value >= 1) {
        return value;
      }
    } catch (SettingException e) {
      // the sentence below says it with the whole setting in view
    }
    throw unknown(text, null);
  }

  private static SettingException unknown(String text, @Nullable String nearest) {
    return new SettingException("'" + text + "' is no mapping", EXPECTED, nearest);
  }

  /** Whether it says how to deal a stream that has no threads. */
  boolean isForStreams() {
    return rule == Rule.SINGLE || rule == Rule.ROUND_ROBIN || rule == Rule.BY_PAGE;
  }

  /** Chooses processes for one pass over a file. */
  ProcessChooser chooser(boolean threaded) {
    if (!threaded) {
      return new RuleChooser(this);
    }
    return new ThreadChooser(rule == Rule.NODE_FILE ? 1 : ThreadRoster.THREAD_MAX + 1);
  }

  /** The rule in a word. */
  public String word() {
    return rule.word;
  }
}
