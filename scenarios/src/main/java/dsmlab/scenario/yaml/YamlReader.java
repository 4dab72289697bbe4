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

  private YamlReader(Function<Optional<Mark>, Position> positions, Problems problems) {
    this.positions = positions;
    this.problems = problems;
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
    return new YamlReader(positions, problems).document(source.text());
  }

  /** Reads the text of an option, where every value has the same position. */
  public static @Nullable Value read(String text, Position position, Problems problems) {
    return new YamlReader(_ -> position, problems).document(text);
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
      problems.add(positions.apply(Optional.empty()), "there is nothing here", "a scenario");
    }
    return value;
  }

  private static String sentence(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    int hint = problem.indexOf(". (Do not");
    String what = hint < 0 ? problem : problem.substring(0, hint);
    return what.contains("(TAB)") ? "a tab cannot indent YAML" : "not YAML: " + what;
  }
}
