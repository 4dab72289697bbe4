package dsmlab.machine;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a run, which is simulated but not measured. */
public sealed interface WarmUp {

  /** Everything is measured. */
  WarmUp NONE = new References(0);

  /** What a text must look like. */
  String EXPECTATION =
      "a duration such as 10ms, or a number of references such as '10000 references'";

  /** Ends at a time. */
  record Time(long picos) implements WarmUp {
    @Override
    public String toString() {
      return Units.durationText(picos);
    }
  }

  /** Ends when the reference after so many, of all processes together, is made. */
  record References(long count) implements WarmUp {
    @Override
    public String toString() {
      return count + " references";
    }
  }

  /**
   * Reads {@code 10ms} or {@code 10000 references}.
   *
   * @throws SettingException when the text is neither
   */
  static WarmUp parse(String text) {
    Matcher references = Pattern.compile("(\\d{1,18}) +references?").matcher(text.strip());
    if (references.matches()) {
      return new References(Long.parseLong(references.group(1)));
    }
    try {
      return ofTime(Units.picos(text.strip()));
    } catch (SettingException problem) {
      throw new SettingException(problem.problem(), EXPECTATION, null);
    }
  }

  private static WarmUp ofTime(long picos) {
    if (picos < 0) {
      throw new SettingException("a warm-up cannot be negative", EXPECTATION, null);
    }
    return picos == 0 ? NONE : new Time(picos);
  }
}
