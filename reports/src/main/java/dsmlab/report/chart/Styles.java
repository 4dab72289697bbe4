package dsmlab.report.chart;

import dsmlab.scenario.Scenario.Contestant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The style of each contestant: the same in every chart and in every experiment. */
final class Styles {

  private final Map<String, ProtocolStyle> byLabel = new HashMap<>();

  Styles(ContestantColors colors, List<Contestant> contestants) {
    for (Contestant contestant : contestants) {
      ProtocolStyle style = ProtocolStyle.of(colors.of(contestant), colors.round(contestant));
      byLabel.put(contestant.label(), style);
    }
  }

  ProtocolStyle of(String label) {
    return Objects.requireNonNull(byLabel.get(label), label);
  }

  ProtocolStyle of(Contestant contestant) {
    return of(contestant.label());
  }
}
