package dsmlab.report.verdict;

import dsmlab.machine.Metrics.Metric;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.PointNames;
import dsmlab.scenario.Scenario.Contestant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Between which points a metric lies that nobody else is measured by. */
final class Range {

  private record Place(Point point, double mean) {}

  private final ResultGrid grid;
  private final PointNames names;
  private final Contestant alone;

  Range(ResultGrid grid, PointNames names) {
    this.grid = grid;
    this.names = names;
    this.alone = grid.contestants().getFirst();
  }

  /** Such as {@code from 2 ms (nodes 2) to 8 ms (nodes 8)}; empty when it was not measured. */
  Optional<String> of(Metric metric) {
    List<Place> places =
        grid.points().stream()
            .flatMap(point ->
                grid.estimate(point, alone, metric.id()).stream()
                    .map(estimate -> new Place(point, estimate.mean())))
            .toList();
    Comparator<Place> byMean = Comparator.comparingDouble(Place::mean);
    return places.stream().min(byMean).map(least -> words(metric, least, places, byMean));
  }

  private String words(Metric metric, Place least, List<Place> places, Comparator<Place> byMean) {
    MetricName name = MetricName.of(metric.id());
    Place most = places.stream().max(byMean).orElse(least);
    return least.mean() == most.mean()
        ? "%s at all points".formatted(name.text(least.mean()))
        : "from %s to %s".formatted(text(name, least), text(name, most));
  }

  private String text(MetricName name, Place place) {
    return "%s (%s)".formatted(name.text(place.mean()), names.point(place.point()));
  }
}
