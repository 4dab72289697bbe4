package dsmlab.scenario.read;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.scenario.yaml.Value;
import dsmlab.scenario.yaml.YamlReader;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.SettingException;
import java.util.List;

/** Reads a scenario's text as a mapping, with the values of options in place. */
final class RootReader {

  private final Catalog<ProtocolDescriptor<?>> protocols;
  private final Problems problems;

  RootReader(Catalog<ProtocolDescriptor<?>> protocols, Problems problems) {
    this.protocols = protocols;
    this.problems = problems;
  }

  /**
   * Reads the scenario; its protocols are then in their long form.
   *
   * @throws ScenarioException when the text is no mapping
   */
  Mapping read(SourceText source, List<Assignment> assignments) {
    Mapping root = written(source);
    for (Assignment assignment : assignments) {
      root = isInProtocols(assignment) ? root : assign(assignment, root);
    }
    root = new ProtocolList(protocols.ids(), problems).expand(root);
    for (Assignment assignment : assignments) {
      root = isInProtocols(assignment) ? assign(assignment, root) : root;
    }
    return root;
  }

  private Mapping written(SourceText source) {
    Value value = YamlReader.read(source, problems);
    if (value instanceof Mapping mapping) {
      return mapping;
    }
    if (value != null) {
      problems.add(value.position(), "the scenario is " + value.kind(), "a mapping of keys");
    }
    throw new ScenarioException(problems.sorted());
  }

  private static boolean isInProtocols(Assignment assignment) {
    return assignment.path().startsWith(ProtocolList.KEY + ".");
  }

  private Mapping assign(Assignment assignment, Mapping root) {
    Value value = assignment.value(problems);
    if (value == null) {
      return root;
    }
    try {
      return set(assignment, root, value);
    } catch (SettingException problem) {
      problems.add(assignment.position(), problem);
      return root;
    }
  }

  private Mapping set(Assignment assignment, Mapping root, Value value) {
    String sweep = SweepReader.KEY + ".";
    String path = assignment.path();
    if (path.startsWith(sweep)) {
      List<String> keys = List.of(SweepReader.KEY, path.substring(sweep.length()));
      return root.with(keys, assignment.position(), value);
    }
    return new ScenarioPath(protocols).set(root, path, assignment.position(), value);
  }
}
