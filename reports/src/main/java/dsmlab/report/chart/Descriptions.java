package dsmlab.report.chart;

import dsmlab.report.words.MetricName;
import java.util.stream.Collectors;

/** What a chart shows, in words and figures, for those who do not see it. */
final class Descriptions {

  private Descriptions() {}

  /** The value of every protocol at a point. */
  static String of(Place place, MetricName metric) {
    String where = place.names().point(place.point());
    String figures =
        place.contestants().stream()
            .map(who -> who.label() + " " + metric.text(place.mean(who, metric.id())))
            .collect(Collectors.joining(", "));
    return "%s%s: %s.".formatted(metric.title(), where.isEmpty() ? "" : " at " + where, figures);
  }
}
