package dsmlab.workload.generator;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;

/** Upper bounds of settings, where going beyond them is the user's mistake. */
final class Limits {

  /** As many as a recorded program may have. */
  static final int PROCESSES_MAX = 1 << 16;

  private Limits() {}

  /** The number of processes. */
  static int processes(Settings settings) {
    return atMost(settings, "processes", PROCESSES_MAX, "as in recorded programs");
  }

  /** A whole number or size that has to fit an int. */
  static int integer(Settings settings, String name) {
    return atMost(settings, name, Integer.MAX_VALUE, "to be countable");
  }

  private static int atMost(Settings settings, String name, int most, String why) {
    long value = settings.longInteger(name);
    requireAtMost(name, value, most, why);
    return (int) value;
  }

  /** Refuses a number above a bound. */
  static void requireAtMost(String name, long value, long most, String why) {
    if (value > most) {
      throw new SettingException(name + " is " + value, "at most " + most + ", " + why, null);
    }
  }
}
