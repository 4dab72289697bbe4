package dsmlab.cli;

import dsmlab.cli.bench.Measurement;
import dsmlab.cli.output.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code dsmlab bench}: how fast this machine simulates. */
@Command(name = "bench", description = "Measures how fast whole simulations run on this machine.")
final class BenchCommand {

  private BenchCommand() {}

  /** The command with its sub-commands. */
  static CommandLine commandLine(Session session) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchPholdCommand(session))
        .addSubcommand(new BenchReplayCommand(session))
        .addSubcommand(new BenchFaultsCommand(session))
        .addSubcommand(new BenchScaleCommand(session));
  }

  /** Prints the settings of a benchmark and what it measured as one line. */
  static void print(
      Session session, Map<String, Object> settings, String noun, Measurement measured) {
    Map<String, Object> line = new LinkedHashMap<>(settings);
    line.putAll(measured.figures(noun));
    session.results().println(Json.of(line));
  }
}
