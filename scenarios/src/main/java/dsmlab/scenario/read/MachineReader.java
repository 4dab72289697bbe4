package dsmlab.scenario.read;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.IpcChoice;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.TransportChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problem;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import dsmlab.vgroup.GroupSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code machine:} part of a scenario. */
final class MachineReader {

  /** The most nodes that a machine may have. */
  static final int NODES_MAX = 1_000_000;

  private static final String NODES = "nodes";
  static final String PAGE_SIZE = "pageSize";
  static final String NODE = "node";

  static final String GROUPS = "groups";

  private static final String INITIAL_OWNER = "initialOwner";
  private static final String MAPPING = "mapping";
  private static final String ROUND_ROBIN = "roundRobin";

  /** The settings of the machine itself. */
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.integer(
              NODES, 1, 1, NODES_MAX, "How many; as many as processes when not given."),
          Parameter.bytes(PAGE_SIZE, "4KiB", "The size of a page, a power of two."),
          Parameter.choice(
              INITIAL_OWNER,
              List.of("node0", "home", "creator"),
              "Who owns a page at first; creator is the node that makes its segment."),
          Parameter.choice(
              MAPPING,
              List.of("oneEach", ROUND_ROBIN),
              "Whether every process has a node of its own or they are dealt out in turn."));

  private static final List<String> KEYS =
      Stream.concat(
              PARAMETERS.stream().map(Parameter::name),
              Stream.of(
                  NetworkReader.NETWORK,
                  TransportReader.TRANSPORT,
                  NODE,
                  IpcReader.KEY,
                  GROUPS,
                  CheckpointsReader.KEY,
                  PresetReader.KEY))
          .toList();

  private final PresetReader presets;
  private final NetworkReader networks;
  private final TransportReader transports;
  private final FaultsReader faults;
  private final IpcReader ipc;
  private final CheckpointsReader checkpoints;
  private final SectionReader sections;
  private final Problems problems;

  MachineReader(Catalogs catalogs, Variables variables, Problems problems) {
    this.presets = new PresetReader(catalogs.machines(), variables, problems);
    this.networks = new NetworkReader(catalogs.networks(), variables, problems);
    this.transports = new TransportReader(variables, problems);
    this.faults = new FaultsReader(variables, problems);
    this.ipc = new IpcReader(catalogs.ipc(), variables, problems);
    this.checkpoints = new CheckpointsReader(catalogs, variables, problems);
    this.sections = new SectionReader(problems, variables);
    this.problems = problems;
  }

  /**
   * Reads the machine, and what goes wrong on it.
   *
   * @param processes the processes of the workload, or 0 when they are not known
   * @return null when something is wrong
   */
  @Nullable MachineSettings read(Mapping root, int processes) {
    Mapping section = sections.mapping(root, "machine");
    Mapping written = section == null ? new Mapping(List.of(), root.position()) : section;
    sections.refuseUnknown(written, "'machine'", KEYS);
    Mapping machine = presets.expand(written);
    Settings own = sections.settings(withNodes(machine, processes), "machine", PARAMETERS);
    boolean fits = own != null && fits(machine, own, processes);
    Settings node = part(machine, NODE, NodeCosts.PARAMETERS);
    Settings groups = part(machine, GROUPS, GroupSettings.PARAMETERS);
    NetworkReader.NetworkChoice network = networks.read(machine);
    TransportChoice transport = transports.read(machine);
    FaultPlan plan = faults.read(root, own == null ? NODES_MAX : own.integer(NODES));
    IpcChoice service = ipc.read(machine);
    if (own == null
        || !fits
        || node == null
        || groups == null
        || network == null
        || transport == null
        || plan == null
        || service == null) {
      return null;
    }
    MachineSettings settings =
        new MachineSettings(
            own.integer(NODES),
            own.bytes(PAGE_SIZE),
            InitialOwner.valueOf(own.text(INITIAL_OWNER).toUpperCase(Locale.ROOT)),
            node,
            network.kind(),
            network.settings(),
            transport,
            plan,
            service,
            GroupSettings.of(groups),
            Optional.empty());
    return checkpoints.read(machine, settings);
  }

  private static Mapping withNodes(Mapping machine, int processes) {
    if (machine.get(NODES) != null || processes == 0) {
      return machine;
    }
    Position position = machine.position();
    Value nodes = Scalar.of(Integer.toString(processes), position);
    return machine.with(new Mapping.Entry(NODES, position, nodes));
  }

  private boolean fits(Mapping machine, Settings own, int processes) {
    boolean pageSizeFits = pageSizeFits(machine, own);
    return nodesFit(machine, own, processes) && pageSizeFits;
  }

  private boolean pageSizeFits(Mapping machine, Settings own) {
    int bytes = own.bytes(PAGE_SIZE);
    if (Integer.bitCount(bytes) == 1) {
      return true;
    }
    int below = Integer.highestOneBit(bytes);
    long nearest = bytes - below < 2L * below - bytes ? below : 2L * below;
    problems.add(
        Problem.at(
            position(machine, PAGE_SIZE),
            "page size %s is not a power of two".formatted(own.texts().get(PAGE_SIZE)),
            "a power of two, such as 4KiB",
            Units.bytesText(nearest)));
    return false;
  }

  private boolean nodesFit(Mapping machine, Settings own, int processes) {
    int nodes = own.integer(NODES);
    if (nodes < processes && !own.text(MAPPING).equals(ROUND_ROBIN)) {
      String what = "%d nodes are too few for %d processes".formatted(nodes, processes);
      String expected = "at least %d nodes, or 'mapping: roundRobin'".formatted(processes);
      problems.add(position(machine, NODES), what, expected);
      return false;
    }
    return true;
  }

  private static Position position(Mapping machine, String key) {
    Value value = machine.get(key);
    return value == null ? machine.position() : value.position();
  }

  private @Nullable Settings part(Mapping machine, String key, List<Parameter> parameters) {
    Mapping section = sections.mapping(machine, key);
    Mapping part = section == null ? new Mapping(List.of(), machine.position()) : section;
    List<String> known = parameters.stream().map(Parameter::name).toList();
    sections.refuseUnknown(part, "'%s'".formatted(key), known);
    return sections.settings(part, "machine." + key, parameters);
  }
}
