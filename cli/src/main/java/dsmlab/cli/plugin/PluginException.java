package dsmlab.cli.plugin;

import java.util.List;

/** Plug-ins that cannot be used: one line for each thing that is wrong with them. */
public final class PluginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  PluginException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  PluginException(String problem, String expected) {
    this(List.of(problem + "; expected " + expected));
  }

  List<String> problems() {
    return problems;
  }
}
