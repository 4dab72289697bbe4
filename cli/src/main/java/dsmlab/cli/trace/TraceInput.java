package dsmlab.cli.trace;

import dsmlab.cli.option.OptionException;
import dsmlab.cli.option.TraceNameConverter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.trace.TraceOptions;
import dsmlab.workload.trace.TraceReading;
import dsmlab.workload.trace.TraceSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The trace that a command reads, and how it is to be read. */
public final class TraceInput {

  /** In help, these options follow those of the command itself. */
  private static final int LAST = 1;

  @Parameters(
      arity = "1..*",
      paramLabel = "TRACE",
      converter = TraceNameConverter.class,
      description = "a trace file, or one for each node: node0=a.din node1=b.din")
  private List<String> files = List.of();

  @Option(
      names = "--input-format",
      order = LAST,
      paramLabel = "ID",
      description = "The trace's format, found out by its content when not given.")
  private @Nullable String format;

  @Option(
      names = "--mapping",
      order = LAST,
      paramLabel = "RULE",
      description =
          "How a trace without threads becomes processes: single, round-robin:LINES or"
              + " by-page:SIZE.")
  private @Nullable String mapping;

  @Option(
      names = "--processes",
      order = LAST,
      paramLabel = "N",
      description = "How many processes the mapping makes; 4 when not given.")
  private @Nullable String processes;

  @Option(
      names = "--reference-bytes",
      order = LAST,
      paramLabel = "SIZE",
      description = "The size of references whose format tells none; 4B when not given.")
  private @Nullable String referenceBytes;

  @Option(
      names = "--stack-from",
      order = LAST,
      paramLabel = "ADDRESS",
      description = "Skip references from this hexadecimal address on.")
  private @Nullable String stackFrom;

  /** The trace as the user named it. */
  public String name() {
    boolean several = files.size() > 1;
    if (several && !files.stream().allMatch(TraceNameConverter::namesNode)) {
      throw new SettingException(
          files.size() + " files are given",
          "one trace, or one file for each node: node0=a.din node1=b.din",
          null);
    }
    return String.join(" ", files);
  }

  /**
   * What the user has set, by the names of {@link TraceOptions#PARAMETERS}.
   *
   * @throws OptionException naming everything that is wrong with it
   */
  public Map<String, String> settings() {
    Map<String, String> given = given();
    List<SettingException> problems = Settings.problems(TraceOptions.PARAMETERS, given);
    if (!problems.isEmpty()) {
      throw new OptionException(problems);
    }
    return given;
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "format", format);
    put(given, "mapping", mapping);
    put(given, "processes", processes);
    put(given, "referenceBytes", referenceBytes);
    put(given, "stackFrom", stackFrom);
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
  }

  /**
   * The trace.
   *
   * @param directory where relative names of files start
   */
  public TraceSource source(Path directory) {
    TraceOptions options = TraceOptions.of(Settings.of(TraceOptions.PARAMETERS, settings()));
    return TraceSource.parse(name(), directory, options);
  }

  /** Tells what was read and skipped of files in the formats of other tools. */
  public static void tell(List<TraceReading> readings, PrintWriter messages) {
    readings.stream()
        .filter(reading -> reading.format().isForeign())
        .map(TraceReading::sentence)
        .forEach(messages::println);
  }
}
