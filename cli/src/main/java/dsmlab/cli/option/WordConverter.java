package dsmlab.cli.option;

import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads one of some words: the constants of an enumeration in lower case. */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final String kind;
  private final List<E> choices;

  /**
   * Declares the choice.
   *
   * @param kind what is chosen, for messages
   */
  WordConverter(String kind, E[] choices) {
    this.kind = kind;
    this.choices = List.of(choices);
  }

  @Override
  public E convert(String text) {
    List<String> words = choices.stream().map(WordConverter::word).toList();
    int index = words.indexOf(text);
    if (index < 0) {
      throw new SettingException(
          "unknown %s '%s'".formatted(kind, text),
          "one of " + String.join(", ", words),
          NearestWord.of(text, words));
    }
    return choices.get(index);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
