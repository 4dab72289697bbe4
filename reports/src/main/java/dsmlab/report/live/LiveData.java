package dsmlab.report.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the script of a page knows. Lists refer to each other by place.
 *
 * @param figures what each drawn chart shows, by its file name
 * @param omitted how many points are left out for the size of the page
 */
record LiveData(
    List<Protocol> protocols,
    List<Kind> kinds,
    List<Measure> metrics,
    List<Axis> axes,
    List<Place> points,
    Map<String, Figure> figures,
    int omitted) {

  /**
   * A contestant.
   *
   * @param light its colour on a light page
   * @param dashed whether another contestant has the same colour
   */
  record Protocol(String label, String light, String dark, boolean dashed) {}

  /** A kind of message and the metric that counts it. */
  record Kind(String word, int metric, String color) {}

  /** A metric. */
  record Measure(String title, String unit) {}

  /**
   * A swept parameter.
   *
   * @param spacing how it is to be read at first, see {@code SweptAxis.Spacing}
   * @param note what its name must say for that, may be empty
   */
  record Axis(String name, String spacing, String note, List<Value> values) {}

  /** One of its values: as it is written, and the number that it stands for. */
  record Value(String text, double number) {}

  /**
   * A point.
   *
   * @param at its value on each axis
   * @param runs how many replications the means are of, at most
   * @param means by protocol and metric the mean and half of its interval; null where none is
   * @param latencies by protocol pairs of percentile and nanoseconds; empty where not drawn
   * @param loads by protocol and node: node, nanoseconds of work, sent, received, faults
   */
  record Place(
      String name,
      List<Integer> at,
      int runs,
      List<List<@Nullable List<Double>>> means,
      List<List<List<Double>>> latencies,
      List<List<List<Double>>> loads) {}

  /**
   * What a chart shows.
   *
   * @param type which chart
   * @param point the place of its point
   * @param metric the place of its metric
   * @param axis the place of the swept axis
   * @param at the values of all axes, of which that one is not fixed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figure(
      String type,
      @Nullable Integer point,
      @Nullable Integer metric,
      @Nullable Integer axis,
      @Nullable List<Integer> at) {}
}
