package dsmlab.workload;

import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** One kind of workload: its settings and how it is opened. */
public record WorkloadDescriptor(
    String id, String summary, String source, List<Parameter> parameters, WorkloadFactory factory)
    implements Described {

  public WorkloadDescriptor {
    parameters = List.copyOf(parameters);
  }

  /** Opens a workload of this kind, which the caller closes. */
  public Workload open(Settings settings, WorkloadContext context) {
    return factory.open(settings, context);
  }
}
