package dsmlab.verification.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A JSON value that knows where it stands. */
sealed interface Json {

  /** Where it begins. */
  Place at();

  /** A line and a column, both from 1. */
  record Place(int line, int column) {
    static Place of(TokenStreamLocation location) {
      return new Place(location.getLineNr(), location.getColumnNr());
    }
  }

  /** Named values in the order of the file. */
  record Fields(Place at, Map<String, Json> values, Map<String, Place> names) implements Json {}

  /** Values in order. */
  record Elements(Place at, List<Json> values) implements Json {}

  /** A string. */
  record Text(Place at, String value) implements Json {}

  /** A whole number that a long can hold. */
  record Whole(Place at, long value) implements Json {}

  /** Anything else: a fraction, a truth value or null. */
  record Other(Place at, String text) implements Json {}

  /** A text that is no JSON. */
  final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    SyntaxException(JacksonException cause) {
      super(cause.getOriginalMessage().lines().findFirst().orElse("it is no JSON"), cause);
      this.place = Place.of(cause.getLocation());
    }

    Place place() {
      return place;
    }
  }

  /**
   * Reads one value that is the whole of a text.
   *
   * @throws SyntaxException when it is no JSON
   */
  static Json read(String text) {
    JsonFactory strict =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = JsonMapper.builder(strict).build().createParser(text)) {
      parser.nextToken();
      Json value = value(parser);
      JsonToken more = parser.nextToken();
      if (more != null) {
        return new Other(Place.of(parser.currentTokenLocation()), "text after the end");
      }
      return value;
    } catch (JacksonException e) {
      throw new SyntaxException(e);
    }
  }

  private static Json value(JsonParser parser) {
    Place at = Place.of(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser, at);
      case START_ARRAY -> elements(parser, at);
      case VALUE_STRING -> new Text(at, parser.getString());
      case VALUE_NUMBER_INT -> whole(parser, at);
      case null -> new Other(at, "nothing");
      default -> new Other(at, parser.getString());
    };
  }

  private static Json whole(JsonParser parser, Place at) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new Other(at, parser.getString())
        : new Whole(at, parser.getLongValue());
  }

  private static Fields fields(JsonParser parser, Place at) {
    Map<String, Json> values = new LinkedHashMap<>();
    Map<String, Place> names = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      names.put(name, Place.of(parser.currentTokenLocation()));
      parser.nextToken();
      values.put(name, value(parser));
    }
    return new Fields(at, values, names);
  }

  private static Elements elements(JsonParser parser, Place at) {
    List<Json> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new Elements(at, values);
  }
}
