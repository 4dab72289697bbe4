package dsmlab.verification.litmus;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A final state of a litmus test: its registers, named {@code THREAD:REGISTER}, and its locations.
 */
public record Outcome(NavigableMap<String, Long> values) implements Comparable<Outcome> {

  public Outcome {
    values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
  }

  /** The registers alone. */
  public Outcome registers() {
    TreeMap<String, Long> registers = new TreeMap<>(values);
    registers.keySet().removeIf(name -> !isRegister(name));
    return new Outcome(registers);
  }

  private static boolean isRegister(String name) {
    return name.contains(":");
  }

  /** Whether another state has the same values for all names that both have. */
  public boolean agreesWith(Outcome other) {
    for (Map.Entry<String, Long> value : values.entrySet()) {
      Long theirs = other.values.get(value.getKey());
      if (theirs != null && !theirs.equals(value.getValue())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(Outcome other) {
    return values.toString().compareTo(other.values.toString());
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
