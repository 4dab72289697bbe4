package dsmlab.scenario.read;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.machine.CheckpointChoice;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.ProgramWorkload;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code checkpoints:} of a machine: an algorithm, perhaps with its settings. */
final class CheckpointsReader {

  static final String KEY = "checkpoints";

  private static final String PATH = "machine." + KEY;

  private final Catalog<CheckpointDescriptor<?>> catalog;
  private final Map<String, String> codeHashes;
  private final SectionReader sections;
  private final Variables variables;

  CheckpointsReader(Catalogs catalogs, Variables variables, Problems problems) {
    this.catalog = catalogs.checkpoints();
    this.codeHashes = catalogs.checkpointHashes();
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
  }

  /** Adds the checkpoints that a machine keeps, if any; null when they are bad. */
  @Nullable MachineSettings read(Mapping machine, MachineSettings without) {
    Value written = machine.get(KEY);
    if (written == null) {
      return without;
    }
    Mapping checkpoints = sections.typed(KEY, written, catalog);
    CheckpointDescriptor<?> algorithm =
        checkpoints == null ? null : sections.named(checkpoints, Mapping.TYPE, catalog);
    if (checkpoints == null || algorithm == null) {
      variables.markIncomplete();
      return null;
    }
    CheckpointChoice choice = read(checkpoints, algorithm);
    return choice == null ? null : without.with(choice);
  }

  private @Nullable CheckpointChoice read(Mapping mapping, CheckpointDescriptor<?> algorithm) {
    variables.put(PATH, algorithm.id());
    variables.put(PATH + "." + Mapping.TYPE, algorithm.id());
    List<String> known =
        Stream.concat(Stream.of(Mapping.TYPE), algorithm.parameters().stream().map(Parameter::name))
            .toList();
    sections.refuseUnknown(mapping, "checkpoints '%s'".formatted(algorithm.id()), known);
    Settings settings = sections.settings(mapping, PATH, algorithm.parameters());
    String hash = codeHashes.getOrDefault(algorithm.id(), CheckpointChoice.BUILT_IN);
    return settings == null ? null : new CheckpointChoice(algorithm, settings, hash);
  }

  /** Refuses checkpoints of what is not executed or has no single memory. */
  static void check(Point point, Position position, Problems problems) {
    if (point.machine().checkpoints().isEmpty()) {
      return;
    }
    String workload = point.workload().descriptor().id();
    if (!workload.equals(ProgramWorkload.TYPE)) {
      problems.add(
          position,
          "checkpoints are kept of executed programs, not of workload '%s'".formatted(workload),
          "'workload: {type: program, ...}'");
    } else if (point.workload().settings().picos(ProgramWorkload.SPECULATION) > 0) {
      problems.add(
          position,
          "checkpoints cannot be kept of processes that run past their faults",
          "no 'speculation'");
    }
    point.protocols().stream()
        .map(ProtocolChoice::descriptor)
        .filter(protocol -> protocol.promise().compareTo(ConsistencyModel.SEQUENTIAL) > 0)
        .forEach(protocol -> refuse(protocol, position, problems));
  }

  private static void refuse(ProtocolDescriptor<?> protocol, Position position, Problems problems) {
    problems.add(
        position,
        "checkpoints bring back one memory for all nodes, but under '%s' nodes need not agree on one"
            .formatted(protocol.id()),
        "a protocol whose promise is linearizable or sequential");
  }
}
