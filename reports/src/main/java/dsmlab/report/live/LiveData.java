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

  /**
   * A metric.
   *
   * @param theory the place of the metric that says what theory says of this one
   * @param words what theory says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Measure(String title, String unit, @Nullable Integer theory, @Nullable String words) {}

  /**
   * A swept parameter.
   *
   * @param spacing how it is to be read at first, see {@code SweptAxis.Spacing}
   * @param note what its name must say for that, may be empty
   * @param follows whether it always changes with an earlier one
   */
  record Axis(String name, String spacing, String note, boolean follows, List<Value> values) {}

  /** One of its values: as it is written, and the number that it stands for. */
  record Value(String text, double number) {}

  /**
   * A point.
   *
   * @param at its value on each axis
   * @param means by protocol and metric the mean and, of several runs, half of its interval and
   *     their number; null where none is
   * @param details by protocol what its first run was like; empty where that is not drawn
   */
  record Place(
      String name,
      List<Integer> at,
      List<List<@Nullable List<Double>>> means,
      List<@Nullable Detail> details) {}

  /**
   * What a run was like.
   *
   * @param latencies pairs of percentile and nanoseconds
   * @param pages the hottest: page, read faults, write faults, messages
   */
  record Detail(List<List<Double>> latencies, Load load, List<List<Number>> pages, Course course) {}

  /**
   * The work of the nodes.
   *
   * @param nanos the time of the run
   * @param nodes how many there are
   * @param rest the work of those that are not listed
   * @param busiest node, nanoseconds of work, messages sent and received, faults
   */
  record Load(double nanos, int nodes, double rest, List<List<Double>> busiest) {}

  /**
   * The faults over the time of the run.
   *
   * @param from when the measurement began, in nanoseconds
   * @param step the length of a step in nanoseconds
   * @param faults of each step
   * @param nanos their mean latency
   */
  record Course(double from, double step, List<Long> faults, List<Double> nanos) {}

  /**
   * What a chart shows.
   *
   * @param type which chart
   * @param point the place of its point
   * @param protocol the place of its protocol, when it is about one
   * @param metric the place of its metric
   * @param axis the place of the swept axis
   * @param at the values of all axes, of which that one is not fixed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figure(
      String type,
      @Nullable Integer point,
      @Nullable Integer protocol,
      @Nullable Integer metric,
      @Nullable Integer axis,
      @Nullable List<Integer> at) {}
}
