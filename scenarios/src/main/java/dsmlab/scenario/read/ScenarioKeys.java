package dsmlab.scenario.read;

import dsmlab.machine.NodeCosts;
import dsmlab.sim.settings.Parameter;
import dsmlab.vgroup.GroupSettings;
import java.util.List;

/** The settings of the parts of a scenario, for those who describe scenarios. */
public final class ScenarioKeys {

  /** The settings at the top, besides the sections. */
  public static final List<Parameter> TOP = Header.PARAMETERS;

  /** The settings of a number of replications that depends on what is measured. */
  public static final List<Parameter> REPLICATIONS = ReplicationsReader.VARYING;

  /** The settings of the machine, besides its preset, network and nodes. */
  public static final List<Parameter> MACHINE = MachineReader.PARAMETERS;

  /** The settings of a node. */
  public static final List<Parameter> NODE = NodeCosts.PARAMETERS;

  /** The settings of the V kernels of a machine. */
  public static final List<Parameter> GROUPS = GroupSettings.PARAMETERS;

  /** The settings that workloads of every type have. */
  public static final List<Parameter> WORKLOAD = WorkloadReader.PARAMETERS;

  /** The settings that every protocol has besides its id. */
  public static final List<Parameter> PROTOCOL = ProtocolsReader.LABEL;

  /** The most entries of a plan of faults. */
  public static final int FAULTS_MAX = FaultsReader.ENTRIES_MAX;

  private ScenarioKeys() {}
}
