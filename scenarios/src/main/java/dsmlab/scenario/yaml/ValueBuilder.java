package dsmlab.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the values of one document from the parser's events. Depth and number of values are
 * bounded, repetitions by aliases included, so that no text of bounded size can exhaust memory.
 */
final class ValueBuilder {

  /** How deep values may lie in each other. */
  static final int DEPTH_MAX = 32;

  /** How many values there may be when every alias is replaced by what it stands for. */
  static final int VALUES_MAX = 100_000;

  /** How many characters a text may have. */
  static final int TEXT_MAX = 10_000;

  private static final String ORDINARY = "a scenario of ordinary size";

  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  private final Iterator<Event> events;
  private final Function<Optional<Mark>, Position> positions;
  private final Problems problems;
  private final Map<Anchor, Built> anchors = new HashMap<>();
  private int depth;
  private int values;

  /** A value with the number of values in it. */
  private record Built(Value value, int size) {}

  ValueBuilder(
      Iterator<Event> events, Function<Optional<Mark>, Position> positions, Problems problems) {
    this.events = events;
    this.positions = positions;
    this.problems = problems;
  }

  /** The value whose first event comes next. */
  Value document() {
    return build(events.next());
  }

  private Value build(Event event) {
    int before = values;
    Value value =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case SequenceStartEvent sequence -> nested(sequence, () -> sequence(sequence));
          case MappingStartEvent mapping -> nested(mapping, () -> mapping(mapping));
          case AliasEvent alias -> alias(alias);
          default -> throw new IllegalStateException("unexpected event " + event);
        };
    count(1, event);
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      node.getAnchor().ifPresent(name -> anchors.put(name, new Built(value, values - before)));
    }
    return value;
  }

  private Value nested(Event event, java.util.function.Supplier<Value> builder) {
    if (++depth > DEPTH_MAX) {
      throw refusal(event, "values lie more than " + DEPTH_MAX + " deep in each other", ORDINARY);
    }
    Value value = builder.get();
    depth--;
    return value;
  }

  private Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    if (text.length() > TEXT_MAX) {
      throw refusal(event, "this text is longer than %d characters".formatted(TEXT_MAX), ORDINARY);
    }
    boolean absent = event.isPlain() && NOTHING.contains(text);
    return new Scalar(text, at(event), absent, verbatim(event));
  }

  /** The length of the quoting when the text was written as it is, otherwise -1. */
  private static int verbatim(ScalarEvent event) {
    int quotes = event.isSQuoted() || event.isDQuoted() ? 1 : 0;
    int written = index(event.getEndMark()) - index(event.getStartMark());
    String text = event.getValue();
    boolean same = written == text.codePointCount(0, text.length()) + 2 * quotes;
    return same && !event.isLiteral() && !event.isFolded() ? quotes : -1;
  }

  private static int index(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).orElse(0);
  }

  private Sequence sequence(SequenceStartEvent start) {
    List<Value> items = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(build(event));
      event = events.next();
    }
    return new Sequence(items, at(start));
  }

  private Mapping mapping(MappingStartEvent start) {
    Map<String, Mapping.Entry> entries = new java.util.LinkedHashMap<>();
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      Value key = build(event);
      Value value = build(events.next());
      if (key instanceof Scalar scalar) {
        addEntry(entries, new Mapping.Entry(scalar.text(), scalar.position(), value));
      } else {
        problems.add(key.position(), "a key is " + key.kind(), "a word");
      }
      event = events.next();
    }
    return new Mapping(List.copyOf(entries.values()), at(start));
  }

  private void addEntry(Map<String, Mapping.Entry> entries, Mapping.Entry entry) {
    Mapping.Entry first = entries.putIfAbsent(entry.key(), entry);
    if (first != null) {
      problems.add(
          entry.position(),
          "the key '%s' is here twice".formatted(entry.key()),
          "each key once (the first is at %s)".formatted(first.position()));
    }
  }

  private Value alias(AliasEvent event) {
    Built built = anchors.get(event.getAlias());
    if (built == null) {
      String name = event.getAlias().getValue();
      String what = "the alias '*%s' has no anchor".formatted(name);
      throw refusal(event, what, "'&%s' at a value that ends before".formatted(name));
    }
    count(built.size(), event);
    return built.value();
  }

  private void count(int more, Event event) {
    values += more;
    if (values > VALUES_MAX) {
      throw refusal(
          event, "there are more than " + VALUES_MAX + " values, aliases replaced", ORDINARY);
    }
  }

  private ScenarioException refusal(Event event, String what, String expected) {
    problems.add(at(event), what, expected);
    return new ScenarioException(problems.sorted());
  }

  private Position at(Event event) {
    return positions.apply(event.getStartMark());
  }
}
