package dsmlab.machine;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.sim.settings.Settings;

/** A checkpoint algorithm with its settings. */
public record CheckpointChoice(CheckpointDescriptor<?> descriptor, Settings settings) {}
