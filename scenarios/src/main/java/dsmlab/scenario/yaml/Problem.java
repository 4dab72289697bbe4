package dsmlab.scenario.yaml;

import dsmlab.sim.settings.Printable;
import dsmlab.sim.settings.SettingException;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a user wrote.
 *
 * @param file the file as the user named it, or an option such as {@code --set machine.nodes}
 * @param line from 1, or 0 when the problem is the source as a whole
 * @param column from 1, or 0 likewise
 * @param what what is wrong
 * @param expected what would have been right
 * @param nearest the valid word that comes closest, or null when none is close
 */
public record Problem(
    String file, int line, int column, String what, String expected, @Nullable String nearest) {

  /** A problem without a nearest word. */
  public static Problem at(Position position, String what, String expected) {
    return at(position, what, expected, null);
  }

  /** A problem at a position. */
  public static Problem at(
      Position position, String what, String expected, @Nullable String nearest) {
    return new Problem(
        position.source(), position.line(), position.column(), what, expected, nearest);
  }

  /** A setting that cannot be used, at the position where it was given. */
  public static Problem at(Position position, SettingException setting) {
    return at(position, setting.problem(), setting.expected(), setting.nearest());
  }

  /** The line for the user: {@code file:line:column: what; expected ...; nearest is ...}. */
  @Override
  public String toString() {
    String end = nearest == null ? "" : "; nearest is " + nearest;
    return Printable.line(
        new Position(file, line, column) + ": " + what + "; expected " + expected + end);
  }
}
