package dsmlab.scenario.read;

import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.scenario.Scenario.Contestant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is compared: the protocols of the first point, with the settings that they have anywhere. */
final class Contestants {

  private Contestants() {}

  static List<Contestant> of(List<Point> points) {
    Map<String, Map<String, Set<String>>> settings = new LinkedHashMap<>();
    for (Point point : points) {
      for (ProtocolChoice choice : point.protocols()) {
        Map<String, Set<String>> seen =
            settings.computeIfAbsent(choice.label(), label -> new LinkedHashMap<>());
        choice
            .settings()
            .texts()
            .forEach((name, text) ->
                seen.computeIfAbsent(name, unseen -> new LinkedHashSet<>()).add(text));
      }
    }
    return points.getFirst().protocols().stream()
        .map(choice -> contestant(choice, settings.getOrDefault(choice.label(), Map.of())))
        .toList();
  }

  private static Contestant contestant(ProtocolChoice choice, Map<String, Set<String>> settings) {
    Map<String, String> texts = new LinkedHashMap<>();
    settings.forEach((name, values) -> texts.put(name, String.join(", ", values)));
    return new Contestant(choice.descriptor().id(), choice.label(), texts);
  }
}
