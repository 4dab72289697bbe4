package dsmlab.verification.fuzz;

import dsmlab.protocol.testing.ClusterFailure;
import dsmlab.verification.script.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a cluster, and what came of it.
 *
 * @param commands every command that was performed, the failing one last
 * @param failure what the protocol did wrong, or null
 */
record Performance(List<Command> commands, @Nullable ClusterFailure failure) {

  Performance {
    commands = List.copyOf(commands);
  }

  boolean fails() {
    return failure != null;
  }
}
