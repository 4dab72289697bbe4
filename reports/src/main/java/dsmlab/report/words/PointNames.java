package dsmlab.report.words;

import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Short names of axes, of their values and of points, as short as they stay distinct. */
public final class PointNames {

  private final Map<String, String> axes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

  public PointNames(ResultGrid grid) {
    axes.putAll(shortened(grid.axes(), PointNames::lastWords));
    for (String axis : grid.axes()) {
      values.put(axis, withoutCommonEnd(shortened(grid.valuesOn(axis), PointNames::baseName)));
    }
  }

  private static Map<String, String> shortened(List<String> texts, UnaryOperator<String> shorter) {
    Map<String, String> names = new LinkedHashMap<>();
    texts.forEach(text -> names.put(text, shorter.apply(text)));
    boolean distinct = names.values().stream().distinct().count() == names.size();
    return distinct ? names : Map.of();
  }

  private static Map<String, String> withoutCommonEnd(Map<String, String> names) {
    List<String> shorter = CommonEnd.removed(List.copyOf(names.values()));
    Map<String, String> result = new LinkedHashMap<>();
    names.keySet().forEach(value -> result.put(value, shorter.get(result.size())));
    return result;
  }

  /** What goes wrong is told with its kind: {@code at} alone says nothing. */
  private static String lastWords(String path) {
    int last = path.lastIndexOf('.');
    int kind = path.lastIndexOf('.', last - 1);
    boolean fault = path.startsWith("faults.") && kind > 0;
    return fault
        ? path.substring(kind + 1, last) + " " + path.substring(last + 1)
        : path.substring(last + 1);
  }

  private static String baseName(String value) {
    String file = value.substring(value.lastIndexOf('/') + 1);
    String base = file.replaceFirst("\\.(?:gz|zst)$", "").replaceFirst("\\.(?:txt|dsmtb?)$", "");
    return base.isEmpty() ? value : base;
  }

  /** The short name of a swept path: {@code machine.nodes} is {@code nodes}. */
  public String axis(String axis) {
    return axes.getOrDefault(axis, axis);
  }

  /** The short name of a value: a trace is called by its file name. */
  public String value(String axis, String value) {
    return values.getOrDefault(axis, Map.of()).getOrDefault(value, value);
  }

  /** The name of a point: {@code nodes 4, trace fft}. Empty when nothing is swept. */
  public String point(Point point) {
    return point.values().entrySet().stream()
        .map(entry -> axis(entry.getKey()) + " " + value(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
