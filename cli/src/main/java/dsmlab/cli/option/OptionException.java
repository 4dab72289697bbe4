package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import java.util.List;
import java.util.stream.Collectors;

/** An option's value in which more than one thing may be wrong. */
public final class OptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SettingException> problems;

  /** At least one problem. */
  public OptionException(List<SettingException> problems) {
    super(problems.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems in the order of the value. */
  public List<SettingException> problems() {
    return problems;
  }
}
