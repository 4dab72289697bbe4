package dsmlab.sim.fault;

import dsmlab.sim.Simulator;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;

/**
 * A time in which something is so.
 *
 * @param fromPicos when it begins
 * @param toPicos when it is over, or {@link Simulator#NEVER}
 */
public record Window(long fromPicos, long toPicos) {

  /** The whole run. */
  public static final Window ALWAYS = new Window(0, Simulator.NEVER);

  /**
   * A window as a scenario writes it: an end of zero is no end.
   *
   * @param end the key of the end, for the sentence
   * @throws SettingException when the end does not come after the beginning
   */
  static Window of(long fromPicos, long toPicos, String end) {
    if (toPicos != 0 && toPicos <= fromPicos) {
      throw new SettingException(
          "'%s' is %s, but it begins at %s"
              .formatted(end, Units.durationText(toPicos), Units.durationText(fromPicos)),
          "a later time, or 0 for no end",
          null);
    }
    return new Window(fromPicos, toPicos == 0 ? Simulator.NEVER : toPicos);
  }

  /** Whether a time lies in it. */
  public boolean contains(long picos) {
    return fromPicos <= picos && picos < toPicos;
  }

  /** Whether it has an end. */
  public boolean ends() {
    return toPicos != Simulator.NEVER;
  }

  /** The window in words: {@code from 2ms to 5ms}; nothing for the whole run. */
  @Override
  public String toString() {
    if (equals(ALWAYS)) {
      return "";
    }
    String from = "from " + Units.durationText(fromPicos);
    return ends() ? from + " to " + Units.durationText(toPicos) : from + " on";
  }
}
