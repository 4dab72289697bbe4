package dsmlab.scenario.schema;

import dsmlab.scenario.read.Catalogs;
import dsmlab.scenario.read.ScenarioKeys;
import dsmlab.sim.fault.DisturbanceKinds;
import dsmlab.sim.transport.Transports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of scenarios, so that editors complete and check them. It is made of the same
 * catalogues as the reader and therefore knows every word that the reader knows. What only the
 * reader can tell is left to it: whether settings fit each other, and what files hold.
 */
public final class ScenarioSchema {

  private final Catalogs catalogs;
  private final ThingSchema network;
  private final ThingSchema transport;
  private final ThingSchema ipc;
  private final ThingSchema checkpoints;
  private final ThingSchema fault;
  private final ThingSchema workload;
  private final ThingSchema protocol;

  /** The schema of scenarios that name things of some catalogues. */
  public ScenarioSchema(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.network = new ThingSchema("type", catalogs.networks(), List.of());
    this.transport = new ThingSchema("type", Transports.catalog(), List.of());
    this.ipc = new ThingSchema("type", catalogs.ipc(), List.of());
    this.checkpoints = new ThingSchema("type", catalogs.checkpoints(), List.of());
    this.fault = new ThingSchema("type", DisturbanceKinds.catalog(), List.of());
    this.workload = new ThingSchema("type", catalogs.allWorkloads(), ScenarioKeys.WORKLOAD);
    this.protocol = new ThingSchema("id", catalogs.protocols(), ScenarioKeys.PROTOCOL);
  }

  /** The schema as text. */
  public String json() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.shared().writer().with(printer).writeValueAsString(schema()) + "\n";
  }

  private Map<String, Object> schema() {
    SweepSchema sweep =
        new SweepSchema(catalogs, network, transport, ipc, checkpoints, fault, workload, protocol);
    Map<String, Object> properties = new LinkedHashMap<>(ValueSchema.properties(ScenarioKeys.TOP));
    properties.computeIfPresent("replications", (_, fixed) -> replications(fixed));
    properties.put("machine", Json.definition("machine"));
    properties.put("workload", Json.definition("workload"));
    properties.put("faults", Json.definition("faults"));
    properties.put("protocols", protocols());
    properties.put("sweep", sweep.schema());
    properties.put(
        "where",
        Json.object(
            "description",
            "Which points of the sweep are run, such as: nodes <= 4 || pageSize == 4KiB",
            "type",
            List.of("string", "boolean")));
    Map<String, Object> schema =
        Json.object(
            "$schema",
            "http://json-schema.org/draft-07/schema#",
            "title",
            "dsmlab scenario",
            "required",
            List.of("name", "protocols"));
    schema.putAll(Json.mapping(properties));
    schema.put("if", Json.object("required", List.of("sweep")));
    schema.put("else", complete());
    schema.put("definitions", definitions(sweep));
    return schema;
  }

  private static Map<String, Object> replications(Object fixed) {
    Map<String, Object> varying = Json.mapping(ValueSchema.properties(ScenarioKeys.REPLICATIONS));
    return Json.anyOf(List.of(Json.object("allOf", List.of(fixed)), varying));
  }

  /** What must be there when no sweep can bring it. */
  private Map<String, Object> complete() {
    return Json.object(
        "required",
        List.of("workload"),
        "properties",
        Json.object("workload", Json.object("allOf", workload.requirements())));
  }

  private Map<String, Object> definitions(SweepSchema sweep) {
    return Json.object(
        "machine",
        machine(),
        "network",
        network(),
        "transport",
        transport.schema(),
        "ipc",
        ipc.schema(),
        "checkpoints",
        checkpoints.schema(),
        "faults",
        faults(),
        "workload",
        workload.schema(),
        "protocol",
        protocol.schema(),
        "linked",
        sweep.linked());
  }

  private Map<String, Object> machine() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("preset", preset());
    properties.putAll(ValueSchema.properties(ScenarioKeys.MACHINE));
    properties.put("network", Json.definition("network"));
    properties.put("transport", Json.definition("transport"));
    properties.put("ipc", Json.definition("ipc"));
    properties.put("checkpoints", Json.definition("checkpoints"));
    properties.put("node", Json.mapping(ValueSchema.properties(ScenarioKeys.NODE)));
    properties.put("groups", Json.mapping(ValueSchema.properties(ScenarioKeys.GROUPS)));
    return Json.mapping(properties);
  }

  private Map<String, Object> preset() {
    Map<String, Object> preset =
        Json.object(
            "description",
            "A machine of the literature, which gives what follows unless it is set: page size,"
                + " network and costs of the nodes.");
    preset.putAll(Json.word(catalogs.machines().ids()));
    return preset;
  }

  /** A network without a type is that of the preset, or the default, with other settings. */
  private Map<String, Object> network() {
    List<Map<String, Object>> forms = new ArrayList<>(network.forms());
    forms.add(Json.mapping(network.anySettings()));
    return Json.anyOf(forms);
  }

  private Map<String, Object> faults() {
    Map<String, Object> schema =
        Json.object(
            "description",
            "What goes wrong, in any order.",
            "type",
            "array",
            "items",
            fault.schema());
    schema.put("maxItems", ScenarioKeys.FAULTS_MAX);
    return schema;
  }

  private Map<String, Object> protocols() {
    List<String> words = new ArrayList<>(List.of("all"));
    words.addAll(catalogs.protocols().ids());
    Map<String, Object> schema =
        Json.object("description", "What is compared: all, or a list of ids and mappings.");
    schema.putAll(Json.anyOf(List.of(Json.word(words), Json.list(Json.definition("protocol")))));
    return schema;
  }
}
