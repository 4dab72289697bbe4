package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problem;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.scenario.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the {@code sweep:} of a scenario. A key is a dotted path with a list of values, or any
 * other word with a list of mappings from paths to values that belong together.
 */
final class SweepReader {

  static final String KEY = "sweep";

  private static final String LIST = "a list of at least one value";

  private final Problems problems;
  private final Set<String> seen = new HashSet<>();

  SweepReader(Problems problems) {
    this.problems = problems;
  }

  /** The axes in the order of the scenario; those that are wrong have left a problem. */
  List<Axis> read(Mapping root) {
    List<Axis> axes = new ArrayList<>();
    Value sweep = root.get(KEY);
    if (sweep instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> addAxis(entry, axes));
    } else if (sweep != null) {
      problems.add(sweep.position(), "'sweep' is " + sweep.kind(), "a mapping from paths to lists");
    }
    return axes;
  }

  private void addAxis(Mapping.Entry entry, List<Axis> axes) {
    if (!(entry.value() instanceof Sequence list) || list.items().isEmpty()) {
      String kind = entry.value() instanceof Sequence ? "empty" : entry.value().kind();
      problems.add(entry.value().position(), "'%s' is %s".formatted(entry.key(), kind), LIST);
    } else if (ScenarioPath.startsLikeOne(entry.key())) {
      axes.add(single(entry, list));
    } else if (list.items().stream().allMatch(Mapping.class::isInstance)) {
      axes.add(linked(list));
    } else {
      problems.add(entry.position(), ScenarioPath.unknown(entry.key()));
    }
  }

  private Axis single(Mapping.Entry entry, Sequence list) {
    refuseSecond(entry);
    List<Axis.Choice> choices = new ArrayList<>();
    for (Value value : list.items()) {
      Axis.Step step = new Axis.Step(entry.key(), entry.position(), value);
      choices.add(new Axis.Choice(List.of(step)));
    }
    return new Axis(List.of(entry.key()), choices);
  }

  private Axis linked(Sequence list) {
    Mapping first = (Mapping) list.items().getFirst();
    List<String> paths = first.entries().stream().map(Mapping.Entry::key).toList();
    first.entries().forEach(this::refuseSecond);
    List<Axis.Choice> choices = new ArrayList<>();
    for (Value item : list.items()) {
      choices.add(linkedChoice((Mapping) item, paths));
    }
    return new Axis(paths, choices);
  }

  private Axis.Choice linkedChoice(Mapping item, List<String> paths) {
    List<Axis.Step> steps = new ArrayList<>();
    for (Mapping.Entry entry : item.entries()) {
      if (!ScenarioPath.startsLikeOne(entry.key())) {
        problems.add(entry.position(), ScenarioPath.unknown(entry.key()));
      }
      steps.add(new Axis.Step(entry.key(), entry.position(), entry.value()));
    }
    List<String> keys = item.entries().stream().map(Mapping.Entry::key).toList();
    if (!keys.equals(paths)) {
      problems.add(
          item.position(),
          "linked values set " + String.join(", ", keys),
          "the same keys in the same order as the first: " + String.join(", ", paths));
    }
    return new Axis.Choice(steps);
  }

  private void refuseSecond(Mapping.Entry entry) {
    if (!seen.add(entry.key())) {
      problems.add(
          Problem.at(
              entry.position(), "'%s' is swept twice".formatted(entry.key()), "each path once"));
    }
  }
}
