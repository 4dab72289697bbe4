package dsmlab.checkpoint.library;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.sim.settings.Catalog;
import java.util.List;

/** The checkpoint algorithms that a scenario can name. */
public final class CheckpointAlgorithms {

  private static final Catalog<CheckpointDescriptor<?>> CATALOG =
      new Catalog<>(
          "checkpoint algorithm",
          List.of(ParallelSync.DESCRIPTOR, ChandyLamport.DESCRIPTOR, Uncoordinated.DESCRIPTOR));

  private CheckpointAlgorithms() {}

  /** All algorithms. */
  public static Catalog<CheckpointDescriptor<?>> catalog() {
    return CATALOG;
  }
}
