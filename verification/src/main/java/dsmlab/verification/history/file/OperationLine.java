package dsmlab.verification.history.file;

import dsmlab.sim.settings.NearestWord;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import dsmlab.workload.trace.TraceException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The line of a file that is being read, field by field. */
final class OperationLine {

  private static final String EXPECTED =
      "an object such as {\"process\":0,\"kind\":\"write\",\"location\":\"x\",\"value\":1,"
          + "\"call\":0,\"return\":10}";

  private static final List<String> KINDS =
      Arrays.stream(OperationKind.values()).map(OperationKind::word).toList();

  private final String file;
  private final long number;
  private final List<TraceException> problems;
  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
  private final Map<Field, Long> numbers = new EnumMap<>(Field.class);
  private String location = "";
  private @Nullable OperationKind kind;

  /**
   * Starts a line.
   *
   * @param problems where what is wrong with it goes
   */
  OperationLine(String file, long number, List<TraceException> problems) {
    this.file = file;
    this.number = number;
    this.problems = problems;
  }

  void read(JsonFactory json, ByteLines line) {
    try (JsonParser parser =
        json.createParser(ObjectReadContext.empty(), line.bytes(), line.from(), line.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problem(column(parser), "this is no object", EXPECTED);
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        readField(parser);
      }
      if (parser.nextToken() != null) {
        problem(column(parser), "something follows the object", "one object on each line");
      }
      requireFields();
    } catch (UnexpectedEndOfInputException e) {
      problem(e.getLocation().getColumnNr(), "this is no JSON: it ends too early", EXPECTED);
    } catch (JacksonException e) {
      String problem = "this is no JSON: " + e.getOriginalMessage();
      problem(e.getLocation().getColumnNr(), problem, EXPECTED);
    }
  }

  private static int column(JsonParser parser) {
    return parser.currentTokenLocation().getColumnNr();
  }

  private void readField(JsonParser parser) {
    int column = column(parser);
    String word = parser.currentName();
    Field field = Field.of(word);
    parser.nextToken();
    if (field == null) {
      unknown(column, "unknown field '%s'".formatted(word), Field.WORDS, word);
      parser.skipChildren();
    } else if (columns.putIfAbsent(field, column(parser)) != null) {
      problem(column, "'%s' is there twice".formatted(word), "each field once");
      parser.skipChildren();
    } else {
      readValue(field, parser);
    }
  }

  private void readValue(Field field, JsonParser parser) {
    switch (field) {
      case LOCATION -> readLocation(parser);
      case KIND -> readKind(parser);
      case PROCESS, READ, VALUE, CALL, RETURN -> readNumber(field, parser);
    }
  }

  private void readLocation(JsonParser parser) {
    boolean usable =
        parser.currentToken() == JsonToken.VALUE_STRING
            || parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (usable) {
      location = parser.getString();
    } else {
      wrong(Field.LOCATION, parser);
    }
  }

  private void readKind(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      wrong(Field.KIND, parser);
      return;
    }
    String word = parser.getString();
    int index = KINDS.indexOf(word);
    if (index < 0) {
      unknown(column(parser), "unknown kind '%s'".formatted(word), KINDS, word);
    } else {
      kind = OperationKind.values()[index];
    }
  }

  private void readNumber(Field field, JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      wrong(field, parser);
      return;
    }
    try {
      long value = field == Field.PROCESS ? parser.getIntValue() : parser.getLongValue();
      if (field == Field.PROCESS && value < 0) {
        wrong(field, parser);
      }
      numbers.put(field, value);
    } catch (InputCoercionException e) {
      problem(column(parser), "'%s' is too large".formatted(field.word()), field.expected());
    }
  }

  private void wrong(Field field, JsonParser parser) {
    String problem = "'%s' cannot be %s".formatted(field.word(), parser.getString());
    problem(column(parser), problem, field.expected());
    parser.skipChildren();
  }

  private void unknown(int column, String problem, List<String> words, String written) {
    String nearest = NearestWord.of(written, words);
    String end = nearest == null ? "" : "; nearest is " + nearest;
    problem(column, problem, "one of " + String.join(", ", words) + end);
  }

  private void problem(int column, String problem, String expected) {
    problems.add(TraceException.atColumn(file, number, column, problem, expected));
  }

  private void requireFields() {
    Set<Field> missing = EnumSet.allOf(Field.class);
    missing.removeAll(columns.keySet());
    if (kind != OperationKind.ATOMIC) {
      missing.remove(Field.READ);
    }
    missing.forEach(
        field -> problem(1, "'%s' is missing".formatted(field.word()), field.expected()));
    if (kind != null && kind != OperationKind.ATOMIC && columns.containsKey(Field.READ)) {
      problem(
          column(Field.READ), "a %s has a 'read'".formatted(kind.word()), "it in an atomic only");
    }
    if (number(Field.CALL) > number(Field.RETURN) && numbers.containsKey(Field.RETURN)) {
      problem(
          column(Field.RETURN),
          "it returns at %d, before its call at %d"
              .formatted(number(Field.RETURN), number(Field.CALL)),
          "a return at or after the call");
    }
  }

  private long number(Field field) {
    return numbers.getOrDefault(field, 0L);
  }

  /** The column of a field's value, from 1. */
  int column(Field field) {
    return columns.getOrDefault(field, 1);
  }

  /** The operation of a line without problems. */
  HistoryEntry entry() {
    OperationKind known = kind == null ? OperationKind.READ : kind;
    long read = number(known == OperationKind.READ ? Field.VALUE : Field.READ);
    return new HistoryEntry(
        (int) number(Field.PROCESS),
        location,
        known,
        read,
        number(Field.VALUE),
        number(Field.CALL),
        number(Field.RETURN));
  }
}
