package dsmlab.checkpoint;

import dsmlab.sim.settings.DeclaredNames;
import dsmlab.sim.settings.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the declaration of a checkpoint algorithm, in words. Declarations of others
 * may come from code that nothing has checked for nulls.
 */
public final class CheckpointProblems {

  private CheckpointProblems() {}

  /** Everything that is wrong, each as {@code what is wrong; what was expected}. */
  public static List<String> of(CheckpointDescriptor<?> algorithm) {
    List<String> problems = new ArrayList<>();
    if (!DeclaredNames.isId(algorithm.id())) {
      problems.add("its id is none; expected lower-case words joined by hyphens, such as my-sync");
    }
    if (isMissing(algorithm.summary()) || isMissing(algorithm.source())) {
      problems.add("it has no summary or no source; expected a sentence for each");
    }
    if (isMissing(algorithm.factory())) {
      problems.add("it declares no factory; expected what makes the algorithm of a run");
    }
    addParameters(algorithm, problems);
    return problems;
  }

  private static boolean isMissing(@Nullable Object part) {
    return part == null || (part instanceof String text && text.isBlank());
  }

  /** The settings of every algorithm are among the parameters of each. */
  private static void addParameters(CheckpointDescriptor<?> algorithm, List<String> problems) {
    Set<String> seen = new HashSet<>(Set.of("type"));
    for (Parameter parameter : algorithm.parameters()) {
      if (!DeclaredNames.isParameter(parameter.name())) {
        problems.add(
            "'%s' is no name of a parameter; expected one word such as tokenHops"
                .formatted(parameter.name()));
      } else if (!seen.add(parameter.name())) {
        problems.add(
            "the parameter '%s' is there already; expected another name"
                .formatted(parameter.name()));
      }
    }
  }
}
