package dsmlab.workload;

import dsmlab.sim.settings.Settings;

/** Opens workloads of one kind. */
@FunctionalInterface
public interface WorkloadFactory {

  /**
   * Opens a workload, which the caller closes.
   *
   * @throws dsmlab.sim.settings.SettingException when settings contradict each other
   * @throws dsmlab.workload.trace.TraceException when recorded data cannot be read
   */
  Workload open(Settings settings, WorkloadContext context);
}
