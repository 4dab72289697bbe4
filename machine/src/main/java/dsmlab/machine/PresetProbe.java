package dsmlab.machine;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import dsmlab.workload.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An end-to-end time of a machine that papers give: what two idle nodes need when the second makes
 * one reference to a page of the first.
 */
public enum PresetProbe {
  /** A short request and its short reply: a read at a central server, without the cost to fault. */
  ROUND_TRIP("round trip of a short message", "central-server", Operation.READ),
  /** A page is read that another node owns and manages: request and page. */
  READ_FAULT("remote read fault", "improved-central", Operation.READ),
  /** The same for a write; nobody else has a copy. */
  WRITE_FAULT("remote write fault", "improved-central", Operation.WRITE);

  private static final double PICOS_PER_NANO = Units.PICOS_PER_SECOND / 1e9;

  private final String words;
  private final String protocol;
  private final Operation operation;

  PresetProbe(String words, String protocol, Operation operation) {
    this.words = words;
    this.protocol = protocol;
    this.operation = operation;
  }

  /** What is timed. */
  public String words() {
    return words;
  }

  /** Simulates it on a preset with its own page size. */
  public long picos(MachinePreset preset) {
    return picos(preset, Map.of());
  }

  /** The same with some costs of the nodes replaced. */
  public long picos(MachinePreset preset, Map<String, String> nodeTexts) {
    Map<String, String> texts = new HashMap<>(preset.nodeTexts());
    texts.putAll(nodeTexts);
    if (this == ROUND_TRIP) {
      texts.put("fault", "0");
    }
    RunSettings settings = runSettings(preset, Settings.of(NodeCosts.PARAMETERS, texts));
    RunResult result = Run.execute(settings, new SingleReference(operation));
    double nanos = Objects.requireNonNull(result.metrics().get("faultLatency.mean"));
    return Math.round(nanos * PICOS_PER_NANO);
  }

  private RunSettings runSettings(MachinePreset preset, Settings node) {
    MachineSettings given = preset.machineSettings(2, preset.pageBytes(), InitialOwner.NODE0);
    MachineSettings machine =
        new MachineSettings(
            given.nodes(),
            given.pageBytes(),
            given.initialOwner(),
            node,
            given.network(),
            given.networkSettings());
    ProtocolDescriptor<?> descriptor = Protocols.catalog().find(protocol);
    return new RunSettings(
        machine,
        descriptor,
        Settings.defaults(descriptor),
        Ordering.TIMED,
        new RandomStreams(1, 0));
  }
}
