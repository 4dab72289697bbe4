package dsmlab.scenario;

import dsmlab.machine.RunResult;
import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The finished runs of an experiment whose results are not stored yet: one line per run in a hidden
 * file beside the output directory. An experiment that was interrupted finds them there; {@link
 * #delete} removes the file when the results are stored, and a file without runs never stays.
 */
public final class RunJournal implements RunProgress, AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final MadeDirectories parents;
  private final Map<String, RunResult> known;
  private final OutputStream lines;
  private int runs;

  private RunJournal(Path file, MadeDirectories parents, JournalLines kept) throws IOException {
    this.file = file;
    this.parents = parents;
    this.known = kept.runs();
    this.runs = known.size();
    this.lines = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /**
   * Opens the journal of an output directory, after trying out whether that can be written.
   *
   * @param resume whether the runs in it are kept; otherwise it begins anew
   * @throws OutputException when results or journal cannot be written
   */
  public static RunJournal of(OutputDirectory output, boolean resume) {
    Path file = output.sibling("runs");
    MadeDirectories parents = new MadeDirectories();
    try {
      output.tryOut(parents);
      JournalLines kept = resume ? JournalLines.in(file) : JournalLines.NONE;
      kept.keepOnly(file);
      return new RunJournal(file, parents, kept);
    } catch (IOException e) {
      parents.removeEmpty();
      throw OutputException.early(file, e);
    }
  }

  /** The results that were in the journal when it was opened, by run id. */
  public Map<String, RunResult> known() {
    return known;
  }

  @Override
  public void ended(RunOutcome outcome, int done, int total) {
    if (outcome instanceof RunOutcome.Finished(PlannedRun run, RunResult result)) {
      try {
        lines.write(MAPPER.writeValueAsBytes(new JournalLines.Line(run.id(), result)));
        lines.write('\n');
        runs++;
      } catch (IOException e) {
        throw OutputException.late(file, e);
      }
    }
  }

  /** A failure to write results, with what remains of the work. */
  public OutputException survived(OutputException failure) {
    return runs == 0
        ? failure
        : failure.with(
            "%d finished %s kept in %s, and --resume goes on from there"
                .formatted(runs, runs == 1 ? "run is" : "runs are", file));
  }

  /** Closes the journal and removes its file: the results are in a better place now. */
  public void delete() {
    runs = 0;
    close();
  }

  @Override
  public void close() {
    try (lines) {
      if (runs == 0) {
        Files.deleteIfExists(file);
        parents.removeEmpty();
      }
    } catch (IOException e) {
      throw OutputException.late(file, e);
    }
  }
}
