package dsmlab.program;

import dsmlab.sim.settings.DeclaredNames;
import dsmlab.sim.settings.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the declaration of a program, in words. Declarations of others may come from
 * code that nothing has checked for nulls.
 */
public final class ProgramProblems {

  /** What scenarios say of every program. */
  private static final Set<String> TAKEN =
      Set.of("type", "program", "processes", "users", "ordering");

  private ProgramProblems() {}

  /** Everything that is wrong, each as {@code what is wrong; what was expected}. */
  public static List<String> of(ProgramDescriptor program) {
    List<String> problems = new ArrayList<>();
    if (!DeclaredNames.isId(program.id())) {
      problems.add("its id is none; expected lower-case words joined by hyphens, such as my-sort");
    }
    if (isMissing(program.summary()) || isMissing(program.source())) {
      problems.add("it has no summary or no source; expected a sentence for each");
    }
    if (program.processesMin() < 1) {
      problems.add("it needs %d processes; expected at least 1".formatted(program.processesMin()));
    }
    addParameters(program, problems);
    return problems;
  }

  private static boolean isMissing(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void addParameters(ProgramDescriptor program, List<String> problems) {
    Set<String> seen = new HashSet<>(TAKEN);
    for (Parameter parameter : program.parameters()) {
      if (!DeclaredNames.isParameter(parameter.name())) {
        problems.add(
            "'%s' is no name of a parameter; expected one word such as gridPoints"
                .formatted(parameter.name()));
      } else if (!seen.add(parameter.name())) {
        problems.add(
            "the parameter '%s' is there already; expected another name"
                .formatted(parameter.name()));
      }
    }
  }
}
