package dsmlab.report.chart;

import dsmlab.report.stats.ProtocolPlaces;
import dsmlab.scenario.Scenario.Contestant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The style of each contestant: the same in every chart and in every experiment. */
final class Styles {

  private final Map<String, ProtocolStyle> byLabel = new HashMap<>();

  Styles(ProtocolPlaces places, List<Contestant> contestants) {
    Map<String, Integer> variants = new HashMap<>();
    for (Contestant contestant : contestants) {
      int variant = variants.merge(contestant.id(), 1, Integer::sum) - 1;
      byLabel.put(contestant.label(), ProtocolStyle.of(places.of(contestant), variant));
    }
  }

  ProtocolStyle of(String label) {
    return Objects.requireNonNull(byLabel.get(label), label);
  }

  ProtocolStyle of(Contestant contestant) {
    return of(contestant.label());
  }
}
