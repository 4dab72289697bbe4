package dsmlab.verification.fuzz;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses what happens next, in some mood at first and evenly at last: a mean scheduler may keep
 * from happening for ever what must happen in the end.
 */
final class Scheduler {

  /** After so many steps every schedule is even. */
  private static final int MOODY_STEPS = 600;

  private static final int FAVOUR_PERCENT = 85;
  private static final int STARVED_PERCENT = 25;
  private static final int CHANGES_MAX = 4;
  private static final int CHANGES_WITHIN = 80;

  private final Mood mood;
  private final Draws draws;
  private final Map<Choice, Integer> priorities = new HashMap<>();
  private final Map<Choice, Boolean> starved = new HashMap<>();
  private final Set<Integer> changes = new HashSet<>();
  private int lowest;
  private int steps;

  Scheduler(Mood mood, Draws draws) {
    this.mood = mood;
    this.draws = draws;
    for (int left = draws.between(0, CHANGES_MAX); left > 0; left--) {
      changes.add(draws.between(1, CHANGES_WITHIN));
    }
  }

  /** Chooses one of at least one. */
  Choice choose(List<Choice> choices) {
    steps++;
    if (steps > MOODY_STEPS) {
      return draws.oneOf(choices);
    }
    return switch (mood) {
      case EVEN -> draws.oneOf(choices);
      case CROWDED -> favoured(choices, true);
      case CALM -> favoured(choices, false);
      case STARVED_CHANNELS -> fed(choices);
      case PRIORITIES -> highest(choices);
    };
  }

  private Choice favoured(List<Choice> choices, boolean starts) {
    List<Choice> some =
        choices.stream().filter(choice -> choice instanceof Choice.Start == starts).toList();
    return some.isEmpty() || !draws.percent(FAVOUR_PERCENT)
        ? draws.oneOf(choices)
        : draws.oneOf(some);
  }

  private Choice fed(List<Choice> choices) {
    List<Choice> some = choices.stream().filter(choice -> !isStarved(choice)).toList();
    return draws.oneOf(some.isEmpty() ? choices : some);
  }

  private boolean isStarved(Choice choice) {
    return choice instanceof Choice.Deliver
        && starved.computeIfAbsent(choice, _ -> draws.percent(STARVED_PERCENT));
  }

  private Choice highest(List<Choice> choices) {
    Choice highest = choices.getFirst();
    for (Choice choice : choices) {
      highest = priority(choice) > priority(highest) ? choice : highest;
    }
    if (changes.contains(steps)) {
      priorities.put(highest, --lowest);
    }
    return highest;
  }

  private int priority(Choice choice) {
    return priorities.computeIfAbsent(choice, _ -> draws.between(1, 1_000_000));
  }
}
