package dsmlab.sim.fault;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what befalls packets, by hazard, and which entries of the plan do it. */
final class PacketEffects {

  private final PlanEffects entries;
  private final EnumMap<Hazard, Long> packets = new EnumMap<>(Hazard.class);

  PacketEffects(PlanEffects entries) {
    this.entries = entries;
    for (Hazard hazard : Hazard.values()) {
      packets.put(hazard, 0L);
    }
  }

  void count(int entry) {
    entries.count(entry);
  }

  void count(Hazard hazard) {
    packets.merge(hazard, 1L, Long::sum);
  }

  /** The counts by the names of metrics; the lost ones are all that never arrive. */
  Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("packets.lost", of(Hazard.LOSS) + of(Hazard.PARTITION) + of(Hazard.CRASH));
    counters.put("packets.duplicated", of(Hazard.DUPLICATION));
    counters.put("packets.delayed", of(Hazard.DELAY));
    counters.put("packets.reordered", of(Hazard.REORDERING));
    return counters;
  }

  private long of(Hazard hazard) {
    return packets.getOrDefault(hazard, 0L);
  }
}
