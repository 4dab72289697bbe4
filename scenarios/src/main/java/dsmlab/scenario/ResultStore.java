package dsmlab.scenario;

import dsmlab.machine.RunResult;
import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.file.OutputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

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
    try (InputStream everything = Files.newInputStream(file)) {
      return ResultsJson.read(everything);
    } catch (NoSuchFileException e) {
      throw new OutputException(
          "%s has no %s: it is no directory of results".formatted(directory, EVERYTHING), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (JacksonException e) {
      throw FileTrouble.wrappedIn(e).map(io -> unreadable(file, io)).orElse(damaged(file, e));
    }
  }

  private static OutputException unreadable(Path file, IOException cause) {
    return new OutputException(file + ": " + FileTrouble.whileReading(file, cause), cause);
  }

  private static OutputException damaged(Path file, JacksonException cause) {
    return new OutputException(
        "%s%s: this is not as dsmlab wrote it; run the scenario again"
            .formatted(file, place(cause)),
        cause);
  }

  /** The line and column where a text stopped making sense, if any. */
  private static String place(JacksonException failure) {
    TokenStreamLocation location = failure.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : ":%d:%d".formatted(location.getLineNr(), location.getColumnNr());
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
