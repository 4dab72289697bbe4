package dsmlab.verification.script;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.ChronicleKeeper;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Clock;
import dsmlab.protocol.chronicle.Selection;
import java.util.List;

/** What happens on the cluster of a script, to be drawn. */
public final class ScriptChronicle {

  private static final int OCCURRENCES_MAX = 20_000;

  private ScriptChronicle() {}

  /** Performs the commands that follow the making of a cluster. */
  public static Chronicle of(Command.Cluster cluster, List<Command> commands) {
    ChronicleKeeper keeper = new ChronicleKeeper(Selection.ALL, Part.END, OCCURRENCES_MAX);
    Stage<?> stage = Stage.of(cluster, keeper);
    commands.forEach(stage::perform);
    return keeper.chronicle(cluster.protocol().title(), cluster.shape().nodes(), Clock.STEPS);
  }
}
