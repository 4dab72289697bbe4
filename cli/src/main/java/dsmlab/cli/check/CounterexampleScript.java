package dsmlab.cli.check;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.explore.Counterexample;
import dsmlab.verification.explore.ExploredCase;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A counterexample as a script that {@code dsmlab script} runs.
 *
 * @param explored the case in which it was found
 */
public record CounterexampleScript(
    ProtocolDescriptor<?> protocol, ExploredCase explored, Counterexample counterexample) {

  /** The commands, the one that makes the cluster first. */
  public List<Command> commands() {
    String owner = explored.homes() ? ClusterShape.HOME : ClusterShape.NODE0;
    ClusterShape shape =
        new ClusterShape(explored.nodes(), owner, false, false, explored.settings());
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.Cluster(protocol, shape));
    commands.addAll(counterexample.steps());
    return commands;
  }

  /** What is wrong as a comment, and the commands, each on a line. */
  @Override
  public String toString() {
    String sentence =
        counterexample
            .sentence()
            .lines()
            .map(line -> "# " + line)
            .collect(Collectors.joining("\n"));
    return commands().stream()
        .map(Command::toString)
        .collect(Collectors.joining("\n", sentence + "\n", "\n"));
  }
}
