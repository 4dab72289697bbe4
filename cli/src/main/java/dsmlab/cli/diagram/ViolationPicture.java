package dsmlab.cli.diagram;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.ChronicleKeeper;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.chronicle.Selection;
import dsmlab.report.diagram.DiagramOptions;
import dsmlab.report.diagram.DiagramOptions.Spacing;
import dsmlab.report.diagram.SpaceTimeDiagram;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.FailedRun;
import dsmlab.scenario.Plan;
import dsmlab.scenario.PlannedRun;
import dsmlab.sim.file.OutputException;
import dsmlab.sim.file.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Draws what led to the first broken promise of an experiment: the run is done again. */
public final class ViolationPicture {

  private static final int OCCURRENCES_MAX = 4000;
  private static final int MOMENTS_MAX = 60;

  private final Experiment experiment;
  private final Path spillDirectory;

  public ViolationPicture(Experiment experiment, Path spillDirectory) {
    this.experiment = experiment;
    this.spillDirectory = spillDirectory;
  }

  /** The first run that has broken a promise. */
  public static Optional<FailedRun> first(ExperimentResults results) {
    return results.failures().stream().filter(FailedRun::promiseBroken).findFirst();
  }

  /**
   * Draws a run that has broken a promise.
   *
   * @param file where the picture goes
   * @param name the file as the user knows it
   * @return a sentence about the picture
   * @throws InterruptedException when the calling thread was interrupted
   */
  public String draw(FailedRun failed, Path file, String name) throws InterruptedException {
    ChronicleKeeper keeper = new ChronicleKeeper(Selection.ALL, Part.END, OCCURRENCES_MAX);
    Drawing drawing = new Drawing(experiment.scenario().name(), planned(failed), keeper);
    drawing.perform(true, spillDirectory);
    Chronicle chronicle = drawing.chronicle();
    if (!(chronicle.occurrences().getLast() instanceof Remark remark)) {
      return "%s kept its promise when the run was done again: it is not deterministic"
          .formatted(failed.protocolId());
    }
    DiagramOptions options =
        DiagramOptions.DEFAULT
            .withCaption(drawing.caption())
            .withSpacing(Spacing.EVENTS)
            .withMomentsMax(MOMENTS_MAX)
            .ofEnd();
    write(SpaceTimeDiagram.svg(chronicle.about(remark.page()), options), file);
    return "what led to it is drawn in " + name;
  }

  private PlannedRun planned(FailedRun failed) {
    return Plan.ofAll(experiment).runs().stream()
        .filter(run -> run.id().equals(failed.runId()))
        .findFirst()
        .orElseThrow();
  }

  private static void write(String picture, Path file) {
    try (OutputFile output = OutputFile.open(file)) {
      output.stream().write(picture.getBytes(StandardCharsets.UTF_8));
      output.keep();
    } catch (IOException e) {
      throw OutputException.late(file, e);
    }
  }
}
