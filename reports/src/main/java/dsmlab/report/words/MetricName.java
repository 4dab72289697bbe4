package dsmlab.report.words;

import dsmlab.machine.Metrics;
import java.util.Locale;

/**
 * How a metric is called in sentences and headings.
 *
 * @param id its name in result files
 * @param unit its unit in result files
 * @param name what it is: {@code execution time}
 * @param best who has the least of it has {@code the shortest}
 * @param less by how much: 12 % {@code shorter}
 */
public record MetricName(String id, String unit, String name, String best, String less) {

  /** The words for a metric, also for one that the catalogue does not know. */
  public static MetricName of(String id) {
    String unit = Metrics.CATALOG.contains(id) ? Metrics.CATALOG.find(id).unit() : "count";
    if (id.equals("serviceTime.max") || id.startsWith("accessCost")) {
      return new MetricName(id, unit, name(id), "the least", "less");
    }
    return switch (unit) {
      case "ns" -> new MetricName(id, unit, name(id), "the shortest", "shorter");
      case "count", "bytes" -> new MetricName(id, unit, name(id), "the fewest", "fewer");
      default -> new MetricName(id, unit, name(id), "the lowest", "lower");
    };
  }

  private static String name(String id) {
    return switch (id) {
      case "serviceTime.max" -> "protocol work on the busiest node";
      case "accessCost" -> "processor time per reference";
      case "hops.sum" -> "hops";
      case "hops.max" -> "hops of the longest search";
      case "hops.max.bound" -> "bound of the longest search";
      case "hops.sum.bound" -> "bound of the hops";
      case "accessCost.model" -> "modelled time per reference";
      case "executionTime.model" -> "modelled execution time";
      case "checkpointInterval.young" -> "best interval by Young";
      case "checkpointInterval.daly" -> "best interval by Daly";
      default -> derived(id);
    };
  }

  private static String derived(String id) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      return words(id);
    }
    String family = words(id.substring(0, dot));
    String member = id.substring(dot + 1);
    return switch (member) {
      case "mean" -> "mean " + family;
      case "max" -> "longest " + family;
      case "p50" -> "median " + family;
      default -> family.equals("messages") ? member + " messages" : member + " of " + family;
    };
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The name for the narrow heading of a column. */
  public String heading() {
    return switch (id) {
      case "serviceTime.max" -> "busiest node";
      case "faultLatency.p99" -> "p99 fault latency";
      default -> name;
    };
  }

  /** The name for the axis of a chart whose title has it in full. */
  public String axis() {
    return switch (id) {
      case "serviceTime.max" -> "protocol work";
      case "accessCost" -> "per reference";
      default -> name;
    };
  }

  /** The heading with a capital. */
  public String title() {
    return Words.capital(heading());
  }

  /** A value with its unit. */
  public String text(double value) {
    return Quantity.text(value, unit);
  }
}
