package dsmlab.cli;

import dsmlab.cli.plugin.PluginOption;
import dsmlab.report.TextTable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a command finds around it.
 *
 * @param workingDirectory where relative names of files start
 * @param terminalOutput whether results go to a terminal
 * @param columns how wide results may be
 * @param terminalMessages whether messages go to a terminal
 * @param plugins the directory of plug-ins where no option names one
 */
record Surroundings(
    Path workingDirectory,
    boolean terminalOutput,
    int columns,
    boolean terminalMessages,
    Optional<String> plugins) {

  /** The width of the terminal that results go to, if they do; told by the launcher. */
  private static final String OUTPUT = "dsmlab.terminal.output";

  /** Whether messages go to a terminal; told by the launcher. */
  private static final String MESSAGES = "dsmlab.terminal.messages";

  private static final int LEAST_COLUMNS = 60;

  /** Those of this process. */
  static Surroundings ofProcess() {
    return new Surroundings(
        Path.of(""),
        System.getProperty(OUTPUT) != null,
        columns(Integer.getInteger(OUTPUT, 0)),
        Boolean.getBoolean(MESSAGES),
        Optional.ofNullable(System.getenv(PluginOption.VARIABLE)).filter(name -> !name.isBlank()));
  }

  /** A terminal that does not know its width says that it has none. */
  private static int columns(int told) {
    return told < 1 ? TextTable.WIDTH : Math.max(LEAST_COLUMNS, told);
  }

  /** Where a run may put temporary files. */
  Path temporaryDirectory() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
