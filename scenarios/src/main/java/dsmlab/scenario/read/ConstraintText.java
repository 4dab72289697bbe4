package dsmlab.scenario.read;

import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates a constraint for the expression library: names of settings become plain variables and
 * numbers with units become numbers. It remembers where each part came from.
 */
final class ConstraintText {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<text>\"[^\"]*\"|'[^']*')"
              + "|(?<quantity>[0-9]+(?:\\.[0-9]+)?[A-Za-zµ]+)"
              + "|(?<number>[0-9]+(?:\\.[0-9]+)?)"
              + "|(?<name>protocols\\.[A-Za-z0-9_.-]*[A-Za-z0-9_]"
              + "|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)(?<call>\\s*\\()?");

  private static final Set<String> LITERALS = Set.of("true", "false", "TRUE", "FALSE");

  private static final List<ToLongFunction<String>> UNITS =
      List.of(Units::picos, Units::bytes, Units::bitsPerSecond);

  private final String source;
  private final Variables known;
  private final Variables point;
  private final List<String> axes;
  private final StringBuilder translated = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private boolean complete = true;

  /** A part of the constraint that cannot be used. */
  static final class BadWord extends Exception {

    private static final long serialVersionUID = 1L;

    private final int start;
    private final SettingException setting;

    BadWord(int start, SettingException setting) {
      super(setting);
      this.start = start;
      this.setting = setting;
    }

    int start() {
      return start;
    }

    SettingException setting() {
      return setting;
    }
  }

  /**
   * Prepares a translation.
   *
   * @param known the settings of all points
   * @param point the settings of the point in question
   * @param axes the swept paths, which a short name means first
   */
  ConstraintText(String source, Variables known, Variables point, List<String> axes) {
    this.source = source;
    this.known = known;
    this.point = point;
    this.axes = axes;
  }

  /** Translates the whole text. */
  void translate() throws BadWord {
    Matcher words = WORDS.matcher(source);
    int end = 0;
    while (words.find()) {
      append(source.substring(end, words.start()), end);
      append(translation(words), words.start());
      end = words.end();
    }
    append(source.substring(end), end);
  }

  String translated() {
    return translated.toString();
  }

  /** The values of the variables; those of settings that the point does not have are null. */
  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Whether every setting that is named has a value at this point. */
  boolean isComplete() {
    return complete;
  }

  /** Where a character of the translation came from. */
  int originOf(int character) {
    return character < origins.size() ? origins.get(character) : source.length();
  }

  private void append(String text, int origin) {
    for (int i = 0; i < text.length(); i++) {
      origins.add(origin + i);
    }
    translated.append(text);
  }

  private String translation(Matcher word) throws BadWord {
    if (word.group("text") != null) {
      String content = source.substring(word.start() + 1, word.end() - 1);
      boolean path = known.meanings(content).contains(content);
      return path ? variable(content) : word.group();
    }
    if (word.group("quantity") != null) {
      return number(word.group(), word.start());
    }
    boolean plain = word.group("number") != null || word.group("call") != null;
    return plain || LITERALS.contains(word.group()) ? word.group() : name(word);
  }

  private static String number(String quantity, int start) throws BadWord {
    for (ToLongFunction<String> unit : UNITS) {
      try {
        return Long.toString(unit.applyAsLong(quantity));
      } catch (SettingException e) {
        // The unit may be one of another kind of quantity.
      }
    }
    String expected = "a duration, size or data rate, such as 5ms, 4KiB or 10Mbps";
    SettingException setting =
        new SettingException("'%s' has no known unit".formatted(quantity), expected, null);
    throw new BadWord(start, setting);
  }

  private String name(Matcher word) throws BadWord {
    String name = word.group();
    List<String> meanings = known.meanings(name);
    List<String> swept = meanings.stream().filter(axes::contains).toList();
    List<String> best = swept.isEmpty() ? meanings : swept;
    if (best.size() == 1) {
      return variable(best.getFirst());
    }
    throw new BadWord(word.start(), best.isEmpty() ? unknown(name) : ambiguous(name, best));
  }

  private String variable(String path) {
    Optional<Object> value = point.value(path);
    complete &= value.isPresent();
    String name = "v" + values.size();
    values.put(name, value.orElse(null));
    return name;
  }

  private SettingException unknown(String name) {
    String examples = axes.isEmpty() ? "nodes, pageSize" : String.join(", ", shortNames());
    return new SettingException(
        "unknown variable '%s'".formatted(name),
        "a setting of this scenario such as %s, or a text in quotes".formatted(examples),
        NearestWord.of(name, known.words()));
  }

  private List<String> shortNames() {
    return axes.stream().map(path -> path.substring(path.lastIndexOf('.') + 1)).distinct().toList();
  }

  private static SettingException ambiguous(String name, List<String> paths) {
    return new SettingException(
        "'%s' can mean several settings".formatted(name),
        "one of " + String.join(", ", paths),
        null);
  }
}
