package dsmlab.report.content;

import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Words;
import dsmlab.scenario.Replications;
import dsmlab.scenario.Scenario.Contestant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says where as many replications as allowed were not enough for the precision asked for. */
final class PrecisionNote {

  private static final int NAMES_MAX = 6;
  private static final int POINTS_MAX = 4;

  private final Results results;
  private final Replications wanted;

  PrecisionNote(Results results) {
    this.results = results;
    this.wanted = results.experiment().scenario().replications();
  }

  /** The sentence about a point; empty when all is as precise as it was to be. */
  Optional<String> at(Point point) {
    List<String> wide = wide(point);
    return wide.isEmpty()
        ? Optional.empty()
        : Optional.of("%s %s".formatted(notReached(), at(point, wide)));
  }

  /** The sentence about all points together; empty when all is as precise as it was to be. */
  Optional<String> everywhere() {
    List<Point> points = results.grid().points();
    List<Point> wide = points.stream().filter(point -> !wide(point).isEmpty()).toList();
    List<String> where =
        wide.stream()
            .map(point -> "%s (%s)".formatted(results.names().point(point), at(point, wide(point))))
            .toList();
    return wide.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s at %d of %d points: %s"
                .formatted(
                    notReached(), wide.size(), points.size(), Words.list(where, POINTS_MAX)));
  }

  private List<String> wide(Point point) {
    return results.grid().contestants().stream()
        .filter(who -> isWide(point, who))
        .map(Contestant::label)
        .toList();
  }

  private boolean isWide(Point point, Contestant contestant) {
    return wanted.vary()
        && results
            .grid()
            .estimate(point, contestant, wanted.metric())
            .filter(this::isWide)
            .isPresent();
  }

  private boolean isWide(Estimate estimate) {
    return estimate.halfWidth95().orElse(0) > wanted.precision() * Math.abs(estimate.mean());
  }

  private String notReached() {
    return "precision of %s\u00a0%% for %s not reached"
        .formatted(
            BigDecimal.valueOf(wanted.precision())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString(),
            wanted.metric());
  }

  private String at(Point point, List<String> wide) {
    int n =
        results.grid().contestants().stream()
            .mapToInt(who -> results.grid().runs(point, who).size())
            .max()
            .orElse(0);
    return "with n\u00a0=\u00a0%d: %s".formatted(n, Words.list(wide, NAMES_MAX));
  }
}
