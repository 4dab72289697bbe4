package dsmlab.report.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which swept parameters always change together, such as the nodes and the trace that was recorded
 * on so many: the first of them leads, the others follow and are not swept on their own.
 */
public final class TiedAxes {

  private final Map<String, String> leaders = new LinkedHashMap<>();

  public TiedAxes(ResultGrid grid) {
    List<String> axes = grid.axes();
    for (int follower = 0; follower < axes.size(); follower++) {
      for (String leader : axes.subList(0, follower)) {
        if (!leaders.containsKey(leader) && areTied(grid, leader, axes.get(follower))) {
          leaders.putIfAbsent(axes.get(follower), leader);
        }
      }
    }
  }

  private static boolean areTied(ResultGrid grid, String one, String other) {
    long pairs =
        grid.points().stream()
            .map(point -> List.of(point.on(one), point.on(other)))
            .distinct()
            .count();
    return pairs > 1 && pairs == grid.valuesOn(one).size() && pairs == grid.valuesOn(other).size();
  }

  /** Whether an axis goes where another one goes. */
  public boolean isFollower(String axis) {
    return leaders.containsKey(axis);
  }

  /** The values of a point on all axes but one and those that follow it. */
  public Point others(Point point, String axis) {
    Point others = point.without(axis);
    for (String follower : followers(axis)) {
      others = others.without(follower);
    }
    return others;
  }

  private List<String> followers(String axis) {
    List<String> followers = new ArrayList<>();
    leaders.forEach((follower, leader) -> {
      if (leader.equals(axis)) {
        followers.add(follower);
      }
    });
    return followers;
  }
}
