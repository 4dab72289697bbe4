package dsmlab.cli.check;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.report.diagram.DiagramOptions;
import dsmlab.report.diagram.SpaceTimeDiagram;
import dsmlab.sim.file.OutputException;
import dsmlab.sim.file.OutputFile;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.ScriptChronicle;
import java.nio.file.Path;
import java.util.List;

/** A script as a space-time diagram. */
public final class ScriptDrawing {

  private ScriptDrawing() {}

  /**
   * Draws what happens on a cluster.
   *
   * @param caption what the picture shows
   * @throws OutputException when the file cannot be written
   */
  public static void write(
      Path file, Command.Cluster cluster, List<Command> commands, String caption) {
    Chronicle chronicle = ScriptChronicle.of(cluster, commands);
    String picture =
        SpaceTimeDiagram.svg(chronicle, DiagramOptions.DEFAULT.ofEnd().withCaption(caption));
    try (OutputFile output = OutputFile.open(file)) {
      output.keep(picture);
    }
  }
}
