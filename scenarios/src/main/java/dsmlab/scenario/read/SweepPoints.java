package dsmlab.scenario.read;

import java.util.ArrayList;
import java.util.List;

/** All combinations of the values of some axes; the last axis changes fastest. */
final class SweepPoints {

  /** The most combinations that are looked at. */
  static final int COMBINATIONS_MAX = 100_000;

  private SweepPoints() {}

  /** How many there are. */
  static double count(List<Axis> axes) {
    double count = 1;
    for (Axis axis : axes) {
      count *= axis.choices().size();
    }
    return count;
  }

  /** The steps of each combination; one without steps when there is no axis. */
  static List<List<Axis.Step>> of(List<Axis> axes) {
    List<List<Axis.Step>> combinations = List.of(List.of());
    for (Axis axis : axes) {
      List<List<Axis.Step>> longer = new ArrayList<>();
      for (List<Axis.Step> combination : combinations) {
        for (Axis.Choice choice : axis.choices()) {
          List<Axis.Step> steps = new ArrayList<>(combination);
          steps.addAll(choice.steps());
          longer.add(steps);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
