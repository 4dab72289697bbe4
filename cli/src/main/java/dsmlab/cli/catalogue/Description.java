package dsmlab.cli.catalogue;

import dsmlab.machine.MachinePreset;
import dsmlab.machine.Metrics.Metric;
import dsmlab.machine.PresetFigure;
import dsmlab.machine.PublishedTime;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Replication;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known about one thing of a catalogue, in words.
 *
 * @param kind what it is, such as {@code protocol}
 * @param facts what there is to know besides id and summary, by a word for it
 * @param tables lists of things with the same facts each, such as parameters, by a word for them
 */
public record Description(
    String kind,
    String id,
    String summary,
    Map<String, String> facts,
    Map<String, List<Map<String, String>>> tables) {

  static Description of(Kind kind, Described entry) {
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    tables.put("parameters", entry.parameters().stream().map(Description::row).toList());
    if (entry instanceof MachinePreset machine) {
      tables.put("figures", machine.figures().stream().map(Description::row).toList());
      tables.put("published", machine.published().stream().map(Description::row).toList());
    }
    return new Description(kind.word(), entry.id(), entry.summary(), facts(entry), tables);
  }

  private static Map<String, String> row(Parameter parameter) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("name", parameter.name());
    row.put("default", parameter.required() ? "(required)" : parameter.defaultText());
    row.put("expected", parameter.expectation());
    row.put("description", parameter.description());
    return row;
  }

  private static Map<String, String> row(PresetFigure figure) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("setting", figure.path());
    row.put("value", figure.text());
    row.put("confidence", figure.confidence().label());
    row.put("basis", figure.basis());
    return row;
  }

  private static Map<String, String> row(PublishedTime time) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("time", time.probe().words());
    row.put("published", time.text());
    row.put("confidence", time.confidence().label());
    row.put("remark", time.remark());
    return row;
  }

  private static Map<String, String> facts(Described entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    switch (entry) {
      case ProtocolDescriptor<?> protocol -> addProtocol(facts, protocol);
      case Metric metric -> addMetric(facts, metric);
      case MachinePreset machine -> addMachine(facts, machine);
      case ScenarioEntry scenario -> facts.put("file", scenario.source());
      default -> facts.put("source", entry.source());
    }
    return facts;
  }

  private static void addProtocol(Map<String, String> facts, ProtocolDescriptor<?> protocol) {
    List<String> messages = protocol.messages().stream().map(MessageKind::word).toList();
    facts.put("title", protocol.title());
    facts.put("promise", protocol.promise().word() + ": " + protocol.promise().meaning());
    facts.put("copies", copies(protocol.replication()));
    facts.put("location", protocol.location());
    facts.put("messages", String.join(", ", messages));
    facts.put("paper", protocol.paper());
  }

  private static String copies(Replication replication) {
    return switch (replication) {
      case SINGLE_COPY -> "one copy at a time";
      case READERS_OR_WRITER -> "many readers, or one writer and nobody else";
      case UPDATED_COPIES -> "any number, which writes reach as updates";
    };
  }

  private static void addMetric(Map<String, String> facts, Metric metric) {
    facts.put("unit", metric.unit());
    facts.put("winner", metric.lowerIsBetter() ? "the least value" : "none is named");
  }

  private static void addMachine(Map<String, String> facts, MachinePreset machine) {
    facts.put("network", machine.networkId());
    facts.put("mapping", machine.mapping().strip());
    facts.put("source", machine.source());
  }

  /** The same for other programs. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind);
    json.put("id", id);
    json.put("summary", summary);
    json.putAll(facts);
    json.putAll(tables);
    return json;
  }
}
