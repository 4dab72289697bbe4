package dsmlab.checkpoint;

import java.util.List;

/**
 * What a jar of one's own offers. The jar names its providers, which have a public constructor
 * without arguments, in {@code META-INF/services/dsmlab.checkpoint.CheckpointProvider}.
 */
public interface CheckpointProvider {

  /** The algorithms in the order of listings; the same at every call. */
  List<CheckpointDescriptor<?>> checkpoints();
}
