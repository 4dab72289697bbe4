package dsmlab.scenario.yaml;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document as {@link Value}s, collecting what is wrong with it. */
public final class YamlReader {

  private static final String EXPECTED = "YAML: lines of 'key: value', indented with spaces";

  private final Function<Optional<Mark>, Position> positions;
  private final Problems problems;
  private final String content;

  private YamlReader(
      Function<Optional<Mark>, Position> positions, Problems problems, String content) {
    this.positions = positions;
    this.problems = problems;
    this.content = content;
  }

  /**
   * Reads a file's text.
   *
   * @return null when nothing could be read, and the problems say why
   */
  public static @Nullable Value read(SourceText source, Problems problems) {
    Function<Optional<Mark>, Position> positions =
        mark ->
            mark.map(m -> new Position(source.name(), m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new Position(source.name(), 1, 1));
    return new YamlReader(positions, problems, "a scenario").document(source.text());
  }

  /** Reads the text of an option, where every value has the same position. */
  public static @Nullable Value read(String text, Position position, Problems problems) {
    return new YamlReader(_ -> position, problems, "a value").document(text);
  }

  private @Nullable Value document(String text) {
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
    try {
      return document(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      problems.add(positions.apply(e.getProblemMark()), sentence(e), EXPECTED);
    } catch (YamlEngineException e) {
      String what = "this is not YAML that can be read (" + e.getMessage() + ")";
      problems.add(positions.apply(Optional.empty()), what, EXPECTED);
    }
    return null;
  }

  private @Nullable Value document(Iterator<Event> events) {
    Value value = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && value != null) {
        problems.add(
            positions.apply(event.getStartMark()),
            "a second document begins here",
            "one document per file");
        return value;
      }
      if (event instanceof DocumentStartEvent) {
        value = new ValueBuilder(events, positions, problems).document();
      }
    }
    if (value == null) {
      problems.add(positions.apply(Optional.empty()), "there is nothing here", content);
    }
    return value;
  }

  private String sentence(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    if (problem.contains("(TAB)")) {
      return "a tab cannot indent YAML";
    }
    int hint = problem.indexOf(". (Do not");
    String what = "not YAML: " + (hint < 0 ? problem : problem.substring(0, hint));
    Optional<Mark> begin = e.getContextMark();
    return begin.isEmpty()
        ? what
        : "%s, %s that begins at %s".formatted(what, e.getContext(), positions.apply(begin));
  }
}
