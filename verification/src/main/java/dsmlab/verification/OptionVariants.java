package dsmlab.verification;

import dsmlab.sim.settings.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every combination of a protocol's choices and switches; other parameters keep their defaults. */
final class OptionVariants {

  /** No more are tried. */
  private static final int VARIANTS_MAX = 64;

  private OptionVariants() {}

  /** The combinations. */
  static List<Map<String, String>> of(List<Parameter> parameters) {
    List<Map<String, String>> variants = List.of(Map.of());
    for (Parameter parameter : parameters) {
      variants = with(variants, parameter.name(), words(parameter));
    }
    return variants.subList(0, Math.min(variants.size(), VARIANTS_MAX));
  }

  private static List<String> words(Parameter parameter) {
    return switch (parameter.type()) {
      case CHOICE -> parameter.choices();
      case BOOLEAN -> List.of("false", "true");
      case INTEGER, NUMBER, DURATION, BYTES, RATE, LIST, TEXT -> List.of();
    };
  }

  private static List<Map<String, String>> with(
      List<Map<String, String>> variants, String name, List<String> words) {
    if (words.isEmpty() || variants.size() >= VARIANTS_MAX) {
      return variants;
    }
    return variants.stream().flatMap(variant -> extended(variant, name, words)).toList();
  }

  private static Stream<Map<String, String>> extended(
      Map<String, String> variant, String name, List<String> words) {
    return words.stream().map(word -> with(variant, name, word));
  }

  private static Map<String, String> with(Map<String, String> variant, String name, String word) {
    Map<String, String> more = new LinkedHashMap<>(variant);
    more.put(name, word);
    return more;
  }
}
