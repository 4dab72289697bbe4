package dsmlab.machine;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.sim.settings.Settings;

/**
 * A checkpoint algorithm with its settings.
 *
 * @param codeHash the hash of its code, or {@link #BUILT_IN}
 */
public record CheckpointChoice(
    CheckpointDescriptor<?> descriptor, Settings settings, String codeHash) {

  /** Stands for the hash of code that comes with dsmlab. */
  public static final String BUILT_IN = "";

  /** An algorithm that comes with dsmlab. */
  public CheckpointChoice(CheckpointDescriptor<?> descriptor, Settings settings) {
    this(descriptor, settings, BUILT_IN);
  }
}
