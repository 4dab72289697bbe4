package dsmlab.report.content;

import dsmlab.machine.Metrics;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Mark;
import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.util.Optional;
import java.util.OptionalDouble;

/** One metric of all protocols at a point, in one unit, the best of them marked. */
final class MetricColumn {

  private final MetricName metric;
  private final Results results;
  private final Point point;
  private final Scale scale;
  private final Optional<Contest> contest;

  MetricColumn(Results results, Point point, String metric) {
    this.results = results;
    this.point = point;
    this.metric = MetricName.of(metric);
    this.scale =
        Scale.ofColumn(
            this.metric.unit(),
            results.grid().contestants().stream()
                .flatMap(contestant -> estimate(contestant).stream())
                .map(Estimate::mean)
                .toList());
    this.contest =
        Optional.of(metric)
            .filter(id -> Metrics.CATALOG.contains(id))
            .map(id -> Metrics.CATALOG.find(id))
            .filter(Metrics.Metric::lowerIsBetter)
            .map(found -> results.contests().among(point, found));
  }

  private Optional<Estimate> estimate(Contestant contestant) {
    return results.grid().estimate(point, contestant, metric.id());
  }

  Column heading() {
    return Column.figures(metric.heading(), scale.symbol());
  }

  Cell cell(Contestant contestant) {
    return estimate(contestant)
        .map(found -> Cell.number(text(found), found.mean()).marked(mark(contestant)))
        .orElse(Cell.number("-", Double.NaN));
  }

  private String text(Estimate estimate) {
    OptionalDouble half = estimate.halfWidth95();
    String mean = scale.number(estimate.mean());
    return half.isPresent() ? mean + " ±" + scale.bound(half.getAsDouble()) : mean;
  }

  private Mark mark(Contestant contestant) {
    if (contest.filter(Contest::isDecided).isEmpty()) {
      return Mark.NONE;
    }
    if (contest.get().isLedBy(contestant)) {
      return Mark.BEST;
    }
    return contest.get().close().contains(contestant) ? Mark.CLOSE : Mark.NONE;
  }
}
