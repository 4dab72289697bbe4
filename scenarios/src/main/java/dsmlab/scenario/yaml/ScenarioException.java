package dsmlab.scenario.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used; the message has one line per problem. */
public final class ScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** At least one problem. */
  public ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
