package dsmlab.scenario.schema;

import dsmlab.scenario.read.Catalogs;
import dsmlab.scenario.read.ScenarioKeys;
import dsmlab.sim.settings.Described;
import java.util.LinkedHashMap;
import java.util.Map;

/** The paths that can be swept, with the values that each may have. */
final class SweepSchema {

  private static final String LABELLED = "^protocols\\.";
  private static final String OTHER_WORD = "^(?!(machine|workload|faults|protocols)(\\.|$))";

  private final Map<String, Object> values = new LinkedHashMap<>();

  SweepSchema(
      Catalogs catalogs,
      ThingSchema network,
      ThingSchema transport,
      ThingSchema ipc,
      ThingSchema checkpoints,
      ThingSchema fault,
      ThingSchema workload,
      ThingSchema protocol) {
    values.put("machine.preset", Json.word(catalogs.machines().ids()));
    putAll("machine.", ValueSchema.properties(ScenarioKeys.MACHINE));
    values.put("machine.network", Json.definition("network"));
    values.put("machine.network.type", network.word());
    putAll("machine.network.", network.anySettings());
    values.put("machine.transport", Json.definition("transport"));
    values.put("machine.transport.type", transport.word());
    putAll("machine.transport.", transport.anySettings());
    values.put("machine.ipc", Json.definition("ipc"));
    values.put("machine.ipc.type", ipc.word());
    putAll("machine.ipc.", ipc.anySettings());
    values.put("machine.checkpoints", Json.definition("checkpoints"));
    values.put("machine.checkpoints.type", checkpoints.word());
    putAll("machine.checkpoints.", checkpoints.anySettings());
    values.put("faults", Json.definition("faults"));
    for (Described entry : fault.catalog().entries()) {
      putAll("faults." + entry.id() + ".", ValueSchema.properties(entry.parameters()));
    }
    putAll("machine.node.", ValueSchema.properties(ScenarioKeys.NODE));
    putAll("machine.groups.", ValueSchema.properties(ScenarioKeys.GROUPS));
    values.put("workload", Json.definition("workload"));
    values.put("workload.type", workload.word());
    putAll("workload.", workload.anySettings());
    putAll("protocols.all.", protocol.anySettings());
    for (Described entry : catalogs.protocols().entries()) {
      putAll("protocols." + entry.id() + ".", ValueSchema.properties(entry.parameters()));
    }
  }

  private void putAll(String prefix, Map<String, Object> settings) {
    settings.forEach((name, schema) -> values.put(prefix + name, schema));
  }

  /**
   * The whole sweep: paths with lists, or other words with lists of values that belong together.
   */
  @SuppressWarnings("unchecked")
  Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    values.forEach((path, schema) -> properties.put(path, Json.list((Map<String, Object>) schema)));
    Map<String, Object> schema =
        Json.object(
            "description",
            "Paths with lists of values, combined with each other, the last one fastest.");
    schema.putAll(Json.mapping(properties));
    schema.put(
        "patternProperties",
        Json.object(
            LABELLED, Json.list(Json.object()), OTHER_WORD, Json.list(Json.definition("linked"))));
    return schema;
  }

  /** Values of several paths that belong together. */
  Map<String, Object> linked() {
    Map<String, Object> schema = Json.mapping(values);
    schema.put("patternProperties", Json.object(LABELLED, Json.object()));
    return schema;
  }
}
