package dsmlab.verification.fuzz;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import java.util.List;

/** A cluster and what is to be done on it, as far as it is possible. */
record Trial(ProtocolDescriptor<?> protocol, ClusterShape shape, List<Command> commands) {

  Trial {
    commands = List.copyOf(commands);
  }

  /** The same with other commands. */
  Trial with(List<Command> others) {
    return new Trial(protocol, shape, others);
  }

  /** The same on another cluster. */
  Trial on(ClusterShape other) {
    return new Trial(protocol, other, commands);
  }

  /** Does it; what is impossible is left out, and in the end nothing may wait. */
  Performance perform() {
    Actor<?> actor = Actor.on(protocol, shape);
    for (Command command : commands) {
      if (!actor.hasFailed()) {
        actor.tryTo(command, stepsMax());
      }
    }
    if (!actor.hasFailed()) {
      actor.settle(stepsMax());
    }
    return actor.performance();
  }

  /** Far more than a protocol needs for so many commands; a trial without end is tried often. */
  private int stepsMax() {
    return 1_000 + 20 * commands.size();
  }
}
