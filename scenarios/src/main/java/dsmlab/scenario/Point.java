package dsmlab.scenario;

import dsmlab.machine.MachineSettings;
import dsmlab.machine.WarmUp;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One point of a sweep: everything about its runs but protocol and replication.
 *
 * @param values the value of each axis as the scenario writes it, in the order of the axes
 * @param protocols the protocols in the order of the scenario, with their settings at this point
 * @param warmUp what is not measured
 */
public record Point(
    Map<String, String> values,
    MachineSettings machine,
    WorkloadChoice workload,
    List<ProtocolChoice> protocols,
    WarmUp warmUp) {

  public Point {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    protocols = List.copyOf(protocols);
  }

  /** A point whose runs are measured from their beginning. */
  public Point(
      Map<String, String> values,
      MachineSettings machine,
      WorkloadChoice workload,
      List<ProtocolChoice> protocols) {
    this(values, machine, workload, protocols, WarmUp.NONE);
  }
}
