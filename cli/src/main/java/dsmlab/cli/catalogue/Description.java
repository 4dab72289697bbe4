package dsmlab.cli.catalogue;

import dsmlab.machine.Metrics.Metric;
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
 * @param facts what there is to know besides id, summary and parameters, by a word for it
 */
public record Description(
    String kind, String id, String summary, Map<String, String> facts, List<Parameter> parameters) {

  static Description of(Kind kind, Described entry) {
    return new Description(
        kind.word(), entry.id(), entry.summary(), facts(entry), entry.parameters());
  }

  private static Map<String, String> facts(Described entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    switch (entry) {
      case ProtocolDescriptor<?> protocol -> addProtocol(facts, protocol);
      case Metric metric -> addMetric(facts, metric);
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

  /** The same for other programs. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind);
    json.put("id", id);
    json.put("summary", summary);
    json.putAll(facts);
    json.put("parameters", parameters.stream().map(Description::json).toList());
    return json;
  }

  private static Map<String, Object> json(Parameter parameter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", parameter.name());
    json.put("default", parameter.defaultText());
    json.put("expected", parameter.expectation());
    json.put("description", parameter.description());
    return json;
  }
}
