package dsmlab.scenario.yaml;

import dsmlab.sim.settings.SettingException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects problems, each once. */
public final class Problems {

  private static final Comparator<Problem> IN_TEXT_ORDER =
      Comparator.comparing((Problem problem) -> problem.line() == 0)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private final Map<Key, Problem> found = new LinkedHashMap<>();

  /** What makes two problems the same for a user. */
  private record Key(String file, int line, int column, String what) {

    static Key of(Problem problem) {
      return new Key(problem.file(), problem.line(), problem.column(), problem.what());
    }
  }

  /** Adds a problem without a nearest word. */
  public void add(Position position, String what, String expected) {
    add(Problem.at(position, what, expected));
  }

  /** Adds a setting that cannot be used. */
  public void add(Position position, SettingException setting) {
    add(Problem.at(position, setting));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.putIfAbsent(Key.of(problem), problem);
  }

  /** Adds all problems of another collection. */
  public void addAll(Problems others) {
    others.found.values().forEach(this::add);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems in the order of the text, those of options last. */
  public List<Problem> sorted() {
    return found.values().stream().sorted(IN_TEXT_ORDER).toList();
  }
}
