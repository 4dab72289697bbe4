package dsmlab.report.stats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One combination of the swept values.
 *
 * @param values the value of each axis as the scenario writes it; empty when nothing is swept
 */
public record Point(Map<String, String> values) {

  public Point {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value on an axis. */
  public String on(String axis) {
    return values.getOrDefault(axis, "");
  }

  /** The same point without one of its axes. */
  public Point without(String axis) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.remove(axis);
    return new Point(others);
  }
}
