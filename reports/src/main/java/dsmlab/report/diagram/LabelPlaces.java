package dsmlab.report.diagram;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels so that no two of them overlap. */
final class LabelPlaces {

  private final List<Rectangle2D> labels = new ArrayList<>();
  private final List<Rectangle2D> better = new ArrayList<>();

  /** Keeps a place free of labels as long as there is another one. */
  void avoid(Rectangle2D place) {
    better.add(place);
  }

  /** Takes the first of some places at which a label overlaps nothing, if there is one. */
  Optional<Rectangle2D> take(List<Rectangle2D> candidates) {
    Optional<Rectangle2D> best =
        candidates.stream().filter(place -> free(place, labels) && free(place, better)).findFirst();
    Optional<Rectangle2D> any =
        best.or(() -> candidates.stream().filter(place -> free(place, labels)).findFirst());
    any.ifPresent(labels::add);
    return any;
  }

  private static boolean free(Rectangle2D place, List<Rectangle2D> taken) {
    return taken.stream().noneMatch(place::intersects);
  }
}
