package dsmlab.report.content;

import dsmlab.machine.Metrics.Metric;
import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.stats.Point;
import dsmlab.report.verdict.ContestSentence;
import dsmlab.report.words.MetricName;

/** The winner of every contested metric at a point, a sentence each. */
final class WinnerItems {

  private final Results results;
  private final ContestSentence sentence;

  WinnerItems(Results results) {
    this.results = results;
    this.sentence = new ContestSentence(results.contests(), results.promises());
  }

  Items at(Point point) {
    return new Items(
        results.contests().contestedMetrics().stream()
            .filter(metric -> results.grid().isTelling(point, metric.id()))
            .map(metric -> item(point, metric))
            .toList());
  }

  private Item item(Point point, Metric metric) {
    String text = sentence.of(results.contests().among(point, metric));
    return new Item(MetricName.of(metric.id()).heading(), text);
  }
}
