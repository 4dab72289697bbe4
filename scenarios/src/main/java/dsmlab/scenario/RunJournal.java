package dsmlab.scenario;

import dsmlab.machine.RunResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The finished runs of an experiment whose results are not stored yet: one line per run in a hidden
 * file beside the output directory. An experiment that was interrupted finds them there; {@link
 * #delete} removes the file when the results are stored.
 */
public final class RunJournal implements RunProgress, AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final Map<String, RunResult> known;
  private final BufferedWriter lines;

  private record Line(String runId, RunResult result) {}

  private RunJournal(Path file, Map<String, RunResult> known, BufferedWriter lines) {
    this.file = file;
    this.known = known;
    this.lines = lines;
  }

  /**
   * Opens the journal of an output directory.
   *
   * @param resume whether the runs in it are kept; otherwise it begins anew
   * @throws OutputException when it cannot be written
   */
  public static RunJournal of(OutputDirectory output, boolean resume) {
    Path directory = output.path();
    Path file = directory.resolveSibling(".%s.runs".formatted(directory.getFileName()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Map<String, RunResult> known = resume ? read(file) : Map.of();
      RunJournal journal = new RunJournal(file, known, Files.newBufferedWriter(file));
      for (Map.Entry<String, RunResult> entry : known.entrySet()) {
        journal.append(new Line(entry.getKey(), entry.getValue()));
      }
      return journal;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Reads up to the first line that was not written to its end. */
  private static Map<String, RunResult> read(Path file) throws IOException {
    Map<String, RunResult> known = new LinkedHashMap<>();
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (String line : lines) {
      try {
        Line run = MAPPER.readValue(line, Line.class);
        known.put(run.runId(), run.result());
      } catch (JacksonException e) {
        return known;
      }
    }
    return known;
  }

  /** The results that were in the journal when it was opened, by run id. */
  public Map<String, RunResult> known() {
    return known;
  }

  @Override
  public void ended(RunOutcome outcome, int done, int total) {
    if (outcome instanceof RunOutcome.Finished(PlannedRun run, RunResult result)) {
      try {
        append(new Line(run.id(), result));
      } catch (IOException e) {
        throw failure(file, e);
      }
    }
  }

  private void append(Line line) throws IOException {
    lines.write(MAPPER.writeValueAsString(line));
    lines.write('\n');
    lines.flush();
  }

  private static OutputException failure(Path file, IOException e) {
    return new OutputException("%s cannot be written: %s".formatted(file, e), e);
  }

  /** Closes the journal and removes its file: the results are in a better place now. */
  public void delete() {
    close();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }
}
