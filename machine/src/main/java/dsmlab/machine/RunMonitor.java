package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.LongList;

/**
 * Watches a run: checkers of invariants and of values. It may look at the machine but not change
 * it; it reports a broken promise by throwing {@link PromiseViolation}.
 */
public interface RunMonitor {

  /** Watches nothing, at no cost. */
  RunMonitor NONE =
      new RunMonitor() {
        @Override
        public boolean watches() {
          return false;
        }
      };

  /** Whether it looks at all; when not, the machine keeps nothing for it. */
  default boolean watches() {
    return true;
  }

  /**
   * Whether pages and messages must carry values, so that {@link #referencePerformed} tells them.
   */
  default boolean needsValues() {
    return false;
  }

  /** A node has handled a fault, message or timer about a page. */
  default void handled(MachineView machine, int node, long page) {}

  /**
   * A reference was performed on the copy of a node.
   *
   * @param node the node whose process made it
   * @param startPicos when the process made it: at its fault, or now for a hit
   * @param word the number of the 8-byte word; references over several words report each
   * @param value what was read or written there
   */
  default void referencePerformed(
      MachineView machine, int node, long startPicos, Reference reference, long word, long value) {}

  /**
   * A process has what it asked for and may go on. Only references of processes are told, each
   * once, and those of a process in its order; values must be {@linkplain #needsValues needed}.
   */
  default void referenceEnded(MachineView machine, WordReference reference) {}

  /**
   * The node of a process has crashed while it waited for a store: nobody knows whether the store
   * was performed. Values must be {@linkplain #needsValues needed}.
   */
  default void referenceAbandoned(MachineView machine, WordReference reference) {}

  /** A node saves itself as it is now. */
  default void checkpointSaved(MachineView machine, Checkpoint state, Saving saving) {}

  /**
   * A node saves a page.
   *
   * @param saved what its words hold on the node, as versions of stores
   * @param stored what all stores up to now have left in them
   */
  default void pageSaved(
      MachineView machine, int node, long page, LongList saved, LongList stored) {}

  /**
   * A node handles something that another one has done: a message, or what reaches it without one.
   *
   * @param number what was sent, in the numbering of all messages
   */
  default void messageReceived(MachineView machine, int sender, int node, long number) {}

  /** The machine has gone back to a line, and no process has gone on yet. */
  default void recovered(MachineView machine, Rollback rollback) {}

  /** All processes have ended and no message is on its way. */
  default void ended(MachineView machine) {}

  /** Lets another one watch the same run, after this one. */
  default RunMonitor andThen(RunMonitor other) {
    return new MonitorPair(this, other);
  }
}
