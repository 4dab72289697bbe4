package dsmlab.verification.fuzz;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random settings of a protocol or network: any word of a choice, small numbers, times in the range
 * of a fault's latency. A parameter without such a value, and every other one now and then, keeps
 * its default.
 */
final class RandomOptions {

  private static final int KEPT_PERCENT = 30;

  /** The setting that lets a protocol give up. */
  static final String TIMEOUT = "timeout";

  private final Draws draws;

  RandomOptions(Draws draws) {
    this.draws = draws;
  }

  /** Settings that differ from the defaults; nothing goes wrong that would want a time-out. */
  Map<String, String> of(List<Parameter> parameters) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(TIMEOUT)) {
        continue;
      }
      String text = text(parameter);
      if (!draws.percent(KEPT_PERCENT) && isAllowed(parameter, text)) {
        chosen.put(parameter.name(), text);
      }
    }
    return chosen;
  }

  /** Settings of a network: its times depend on each other, the latency excepted. */
  Map<String, String> ofNetwork(List<Parameter> parameters) {
    return of(parameters.stream().filter(RandomOptions::isFree).toList());
  }

  private static boolean isFree(Parameter parameter) {
    return switch (parameter.type()) {
      case CHOICE, BOOLEAN -> true;
      case DURATION -> parameter.name().equals("latency");
      case INTEGER, NUMBER, BYTES, RATE, LIST, TEXT -> false;
    };
  }

  private String text(Parameter parameter) {
    return switch (parameter.type()) {
      case CHOICE -> draws.oneOf(parameter.choices());
      case BOOLEAN -> draws.oneOf("true", "false");
      case INTEGER -> Integer.toString(draws.between(0, 3));
      case DURATION -> draws.oneOf("0", "10us", "100us", "1ms", "3ms");
      case NUMBER, BYTES, RATE, LIST, TEXT -> "";
    };
  }

  private static boolean isAllowed(Parameter parameter, String text) {
    return !text.isEmpty()
        && !text.equals(parameter.defaultText())
        && Settings.problems(List.of(parameter), Map.of(parameter.name(), text)).isEmpty();
  }
}
