package dsmlab.report.chart;

import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The place of each contestant in the palette. The first contestant of a protocol has the colour of
 * that protocol, by its place in the catalogue, in every report. Others of the same protocol get
 * what is left, each the colour that is farthest from those that are taken.
 */
public final class ContestantColors {

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> rounds = new LinkedHashMap<>();

  /**
   * Gives everybody a colour.
   *
   * @param registered the ids of the catalogue in its order
   * @param contestants those to be shown; unregistered protocols come after the others by id
   */
  public ContestantColors(List<String> registered, List<Contestant> contestants) {
    List<String> ids = ids(registered, contestants);
    Set<String> seen = new HashSet<>();
    List<Contestant> others = new ArrayList<>();
    for (Contestant contestant : contestants) {
      if (seen.add(contestant.id())) {
        take(contestant, ids.indexOf(contestant.id()) % Palette.size());
      } else {
        others.add(contestant);
      }
    }
    others.forEach(contestant -> take(contestant, farthest()));
  }

  private static List<String> ids(List<String> registered, List<Contestant> contestants) {
    TreeSet<String> unregistered = new TreeSet<>();
    contestants.forEach(contestant -> unregistered.add(contestant.id()));
    registered.forEach(unregistered::remove);
    List<String> ids = new ArrayList<>(registered);
    ids.addAll(unregistered);
    return ids;
  }

  private void take(Contestant contestant, int place) {
    rounds.put(contestant.label(), taken(place));
    places.put(contestant.label(), place);
  }

  private int taken(int place) {
    return (int) places.values().stream().filter(other -> other == place).count();
  }

  /** Of the places that the fewest have, the one whose nearest neighbour is the farthest. */
  private int farthest() {
    int fewest = IntStream.range(0, Palette.size()).map(this::taken).min().orElse(0);
    return IntStream.range(0, Palette.size())
        .filter(place -> taken(place) == fewest)
        .boxed()
        .max(Comparator.comparingDouble(this::nearest).thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private double nearest(int place) {
    return places.values().stream()
        .mapToDouble(other -> Palette.distance(place, other))
        .min()
        .orElse(0);
  }

  /** The place of a contestant's colour in the palette, from 0. */
  public int of(Contestant contestant) {
    return Objects.requireNonNull(places.get(contestant.label()), contestant.label());
  }

  /** How many contestants have had its colour before it, 0 while the palette is enough. */
  public int round(Contestant contestant) {
    return Objects.requireNonNull(rounds.get(contestant.label()), contestant.label());
  }
}
