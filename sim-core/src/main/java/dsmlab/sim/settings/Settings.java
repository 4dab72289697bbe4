package dsmlab.sim.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of some declared parameters, defaults filled in. Immutable; asking for a name that was
 * not declared is a programming error.
 */
public final class Settings {

  private final Map<String, Object> values;
  private final Map<String, String> texts;

  private Settings(Map<String, Object> values, Map<String, String> texts) {
    this.values = values;
    this.texts = Collections.unmodifiableMap(texts);
  }

  /** All defaults. */
  public static Settings defaults(Described described) {
    return of(described.parameters(), Map.of());
  }

  /**
   * Reads given texts by their declarations.
   *
   * @throws SettingException for the first unknown name, missing or unreadable value; use {@link
   *     #problems} to find all
   */
  public static Settings of(List<Parameter> declared, Map<String, String> given) {
    List<SettingException> problems = problems(declared, given);
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter parameter : declared) {
      String text = textOf(parameter, given);
      values.put(parameter.name(), parameter.parse(text));
      texts.put(parameter.name(), text);
    }
    return new Settings(values, texts);
  }

  /**
   * Everything that is wrong with some given texts, in the order of the texts; then what is
   * missing.
   */
  public static List<SettingException> problems(
      List<Parameter> declared, Map<String, String> given) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    declared.forEach(parameter -> byName.put(parameter.name(), parameter));
    List<SettingException> problems = new ArrayList<>();
    for (String name : given.keySet()) {
      Parameter parameter = byName.remove(name);
      if (parameter == null) {
        problems.add(unknownName(name, declared));
      } else {
        addProblem(parameter, given, problems);
      }
    }
    byName.values().forEach(parameter -> addProblem(parameter, given, problems));
    return problems;
  }

  private static void addProblem(
      Parameter parameter, Map<String, String> given, List<SettingException> problems) {
    try {
      parameter.parse(textOf(parameter, given));
    } catch (SettingException problem) {
      problems.add(problem);
    }
  }

  private static SettingException unknownName(String name, List<Parameter> declared) {
    List<String> names = declared.stream().map(Parameter::name).toList();
    String expected = names.isEmpty() ? "no parameter here" : "one of " + String.join(", ", names);
    return new SettingException(
        "unknown parameter '%s'".formatted(name), expected, NearestWord.of(name, names));
  }

  private static String textOf(Parameter parameter, Map<String, String> given) {
    String text = given.get(parameter.name());
    if (text == null) {
      text = parameter.defaultText();
    }
    if (text == null) {
      throw new SettingException(
          "'%s' is missing".formatted(parameter.name()), parameter.expectation(), null);
    }
    return text;
  }

  /** The values as texts in declaration order, for result rows and reports. */
  public Map<String, String> texts() {
    return texts;
  }

  /** A switch. */
  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  /** A whole number that fits an int. */
  public int integer(String name) {
    return Math.toIntExact((Long) value(name));
  }

  /** A whole number. */
  public long longInteger(String name) {
    return (Long) value(name);
  }

  /** A decimal number. */
  public double number(String name) {
    return (Double) value(name);
  }

  /** A duration in picoseconds. */
  public long picos(String name) {
    return (Long) value(name);
  }

  /** A size in bytes that fits an int. */
  public int bytes(String name) {
    return Math.toIntExact((Long) value(name));
  }

  /** A data rate in bits per second. */
  public long bitsPerSecond(String name) {
    return (Long) value(name);
  }

  /** A word of a choice, or a text. */
  public String text(String name) {
    return (String) value(name);
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("parameter '" + name + "' was never declared");
    }
    return value;
  }
}
