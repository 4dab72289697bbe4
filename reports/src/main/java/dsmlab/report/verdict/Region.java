package dsmlab.report.verdict;

import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.PointNames;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says where in the sweep some points lie: {@code nodes 2 to 8}. */
final class Region {

  private static final int LISTED_MAX = 3;

  private final ResultGrid grid;
  private final PointNames names;

  Region(ResultGrid grid, PointNames names) {
    this.grid = grid;
    this.names = names;
  }

  /** How many of all points these are and, where that is short to say, which. */
  String of(List<Point> points) {
    int all = grid.points().size();
    if (points.size() == all) {
      return all == 2 ? "at both points" : "at all %s points".formatted(all);
    }
    String which = which(points);
    if (points.size() == 1 && !which.isEmpty()) {
      return "at " + which;
    }
    return "at %s of %s points%s"
        .formatted(points.size(), all, which.isEmpty() ? "" : " (" + which + ")");
  }

  private String which(List<Point> points) {
    Map<String, List<String>> box = box(points);
    List<Point> inside = grid.points().stream().filter(point -> isIn(box, point)).toList();
    if (new HashSet<>(points).containsAll(inside)) {
      return describe(box);
    }
    return points.size() > LISTED_MAX
        ? ""
        : String.join("; ", points.stream().map(names::point).toList());
  }

  private Map<String, List<String>> box(List<Point> points) {
    Map<String, List<String>> box = new LinkedHashMap<>();
    for (String axis : grid.axes()) {
      List<String> values = new ArrayList<>(grid.valuesOn(axis));
      values.retainAll(points.stream().map(point -> point.on(axis)).toList());
      box.put(axis, values);
    }
    return box;
  }

  private static boolean isIn(Map<String, List<String>> box, Point point) {
    return box.entrySet().stream()
        .allMatch(side -> side.getValue().contains(point.on(side.getKey())));
  }

  private String describe(Map<String, List<String>> box) {
    List<String> sides = new ArrayList<>();
    box.forEach((axis, values) -> {
      if (values.size() < grid.valuesOn(axis).size()) {
        sides.add(names.axis(axis) + " " + side(axis, values));
      }
    });
    return String.join(", ", sides);
  }

  private String side(String axis, List<String> values) {
    List<String> all = grid.valuesOn(axis);
    int first = all.indexOf(values.getFirst());
    boolean gapless = all.indexOf(values.getLast()) - first + 1 == values.size();
    List<String> named = values.stream().map(value -> names.value(axis, value)).toList();
    boolean ordered = all.stream().allMatch(value -> Character.isDigit(value.charAt(0)));
    return values.size() > 2 && gapless && ordered
        ? named.getFirst() + " to " + named.getLast()
        : Words.list(named, LISTED_MAX);
  }
}
