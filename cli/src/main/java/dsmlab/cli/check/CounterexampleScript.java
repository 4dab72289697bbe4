package dsmlab.cli.check;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.explore.Counterexample;
import dsmlab.verification.explore.ExploredCase;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A counterexample as a script that {@code dsmlab script} runs.
 *
 * @param explored the case in which it was found
 */
public record CounterexampleScript(
    ProtocolDescriptor<?> protocol, ExploredCase explored, Counterexample counterexample) {

  /** The command that makes the cluster. */
  public Command.Cluster cluster() {
    String owner = explored.homes() ? ClusterShape.HOME : ClusterShape.NODE0;
    return new Command.Cluster(
        protocol, new ClusterShape(explored.nodes(), owner, false, false, explored.settings()));
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
    return Stream.concat(Stream.of(cluster()), counterexample.steps().stream())
        .map(Command::toString)
        .collect(Collectors.joining("\n", sentence + "\n", "\n"));
  }
}
