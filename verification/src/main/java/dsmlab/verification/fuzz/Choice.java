package dsmlab.verification.fuzz;

import dsmlab.protocol.testing.Channel;
import dsmlab.protocol.testing.TestCluster.Timer;

/** Something that can happen next. */
sealed interface Choice {

  /** A process starts its next reference. */
  record Start(int process) implements Choice {}

  /** The first message of a channel arrives. */
  record Deliver(Channel channel) implements Choice {}

  /** A timer comes. */
  record Fire(Timer timer) implements Choice {}
}
