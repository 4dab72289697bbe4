package dsmlab.scenario;

import dsmlab.machine.RunResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** The files of an experiment's results that need no report: rows, everything, the scenario. */
public final class ResultStore {

  /** One row per run. */
  public static final String ROWS = "runs.csv";

  /** Everything, to be read back. */
  public static final String EVERYTHING = "runs.json";

  /** The scenario file as it was read. */
  public static final String SCENARIO = "scenario.yaml";

  private ResultStore() {}

  /** Writes the files into a directory. */
  public static void write(ExperimentResults results, Path directory) throws IOException {
    Files.writeString(directory.resolve(SCENARIO), results.scenarioText(), StandardCharsets.UTF_8);
    try (BufferedWriter rows =
        Files.newBufferedWriter(directory.resolve(ROWS), StandardCharsets.UTF_8)) {
      RunsCsv.write(results, rows);
    }
    try (OutputStream everything = Files.newOutputStream(directory.resolve(EVERYTHING))) {
      ResultsJson.write(results, everything);
    }
  }

  /**
   * Reads what was written.
   *
   * @throws OutputException when there are no results or they cannot be read
   */
  public static ExperimentResults read(Path directory) {
    Path file = directory.resolve(EVERYTHING);
    if (!Files.isRegularFile(file)) {
      throw new OutputException(
          "%s has no %s: it is no directory of results".formatted(directory, EVERYTHING));
    }
    try (InputStream everything = Files.newInputStream(file)) {
      return ResultsJson.read(everything);
    } catch (IOException | JacksonException e) {
      throw new OutputException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * The results of earlier runs by run id, empty when there are none.
   *
   * @throws OutputException when there are results but they cannot be read
   */
  public static Map<String, RunResult> known(Path directory) {
    Map<String, RunResult> known = new LinkedHashMap<>();
    if (Files.isRegularFile(directory.resolve(EVERYTHING))) {
      read(directory).rows().forEach(row -> known.put(row.runId(), row.result()));
    }
    return known;
  }
}
