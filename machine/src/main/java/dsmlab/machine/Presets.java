package dsmlab.machine;

import dsmlab.sim.settings.Catalog;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machines that a scenario can name, the oldest first. Their figures follow the one-way model t
 * = o + L + bytes/bandwidth + o: o is the processor time at each end, L the latency between them,
 * and a fault adds the time to take it.
 */
public final class Presets {

  private static final Catalog<MachinePreset> CATALOG =
      new Catalog<>(
          "machine",
          Stream.of(SharedMediumPresets.all(), ClusterPresets.all(), FabricPresets.all())
              .flatMap(List::stream)
              .toList());

  private Presets() {}

  /** All machines. */
  public static Catalog<MachinePreset> catalog() {
    return CATALOG;
  }
}
