package dsmlab.report;

import dsmlab.report.content.Results;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.scenario.Replications;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code summary.json}: per protocol and point n, mean and half-width of each metric. */
final class SummaryJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SummaryJson() {}

  /**
   * The whole file.
   *
   * @param confidence the share of intervals that contain the true mean
   */
  private record Summary(
      String scenario,
      long seed,
      Replications replications,
      String warmUp,
      double confidence,
      List<String> axes,
      List<Entry> results) {}

  /** One protocol at one point. */
  private record Entry(
      Map<String, String> point, String protocol, String label, Map<String, Figure> metrics) {}

  /**
   * One metric.
   *
   * @param halfWidth95 null for a single run, which has no interval
   */
  private record Figure(int n, double mean, @Nullable Double halfWidth95) {}

  static void write(Results results, Path file) throws IOException {
    Scenario scenario = results.experiment().scenario();
    Summary summary =
        new Summary(
            scenario.name(),
            scenario.seed(),
            scenario.replications(),
            scenario.warmUp(),
            Estimate.CONFIDENCE,
            results.grid().axes(),
            results.grid().points().stream()
                .flatMap(point ->
                    results.grid().contestants().stream().map(who -> entry(results, point, who)))
                .filter(entry -> !entry.metrics().isEmpty())
                .toList());
    try (OutputStream output = Files.newOutputStream(file)) {
      MAPPER.writeValue(output, summary);
    }
  }

  private static Entry entry(Results results, Point point, Contestant contestant) {
    Map<String, Figure> metrics = new LinkedHashMap<>();
    for (String metric : results.grid().metrics()) {
      results
          .grid()
          .estimate(point, contestant, metric)
          .ifPresent(estimate -> metrics.put(metric, figure(estimate)));
    }
    return new Entry(point.values(), contestant.id(), contestant.label(), metrics);
  }

  private static Figure figure(Estimate estimate) {
    @Nullable Double half =
        estimate.halfWidth95().isPresent() ? estimate.halfWidth95().getAsDouble() : null;
    return new Figure(estimate.n(), estimate.mean(), half);
  }
}
