package dsmlab.scenario.read;

import dsmlab.machine.Confidence;
import dsmlab.machine.MachinePreset;
import dsmlab.machine.PresetFigure;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.Replication;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.trace.TraceWorkload;
import java.util.List;

/** Small catalogues whose words do not change when dsmlab learns more. */
public final class TestCatalogs {

  private TestCatalogs() {}

  /** Three protocols, two networks, two workloads. */
  public static Catalogs small() {
    return new Catalogs(
        new Catalog<>(
            "protocol",
            List.of(
                protocol("central"),
                protocol(
                    "dynamic",
                    Parameter.choice("upgrade", List.of("resend", "grant"), "How to upgrade.")),
                dipc())),
        new Catalog<>(
            "network",
            List.of(
                network("instant"),
                network(
                    "constant",
                    Parameter.duration("latency", "100us", "Time on the way."),
                    Parameter.rate("bandwidth", "10Mbps", "Rate of bytes.")))),
        new Catalog<>("workload", List.of(trace(), synthetic())),
        new Catalog<>("machine", List.of(machine())));
  }

  private static MachinePreset machine() {
    return new MachinePreset(
        "old",
        "A machine for tests.",
        "none",
        "as it is",
        "constant",
        List.of(
            figure(PresetFigure.Part.MACHINE, "pageSize", "1KiB"),
            figure(PresetFigure.Part.NETWORK, "latency", "7ms"),
            figure(PresetFigure.Part.NETWORK, "bandwidth", "3Mbps"),
            figure(PresetFigure.Part.NODE, "fault", "9ms"),
            figure(PresetFigure.Part.NODE, "send", "8ms")),
        List.of());
  }

  private static PresetFigure figure(PresetFigure.Part part, String name, String text) {
    return new PresetFigure(part, name, text, Confidence.DERIVED, "made up");
  }

  /** Moves 4 KiB as a whole. */
  private static ProtocolDescriptor<Message> dipc() {
    Parameter quantum = Parameter.duration("quantum", "0", "Time before a page goes.");
    return protocol("dipc", TestCatalogs::unitOfDipc, quantum);
  }

  private static int unitOfDipc(Settings settings, int pageBytes) {
    if (pageBytes > 4096) {
      throw new SettingException("pages are larger than 4KiB", "at most 4KiB", null);
    }
    return 4096;
  }

  private static ProtocolDescriptor<Message> protocol(String id, Parameter... parameters) {
    return protocol(id, CoherenceUnit.PAGE, parameters);
  }

  private static ProtocolDescriptor<Message> protocol(
      String id, CoherenceUnit unit, Parameter... parameters) {
    return new ProtocolDescriptor<>(
        id,
        id,
        ConsistencyModel.LINEARIZABLE,
        Replication.values()[0],
        "nowhere",
        "A protocol for tests.",
        "none",
        List.of(parameters),
        List.of(),
        unit,
        (_, _) -> {
          throw new UnsupportedOperationException();
        });
  }

  private static NetworkDescriptor network(String id, Parameter... parameters) {
    return new NetworkDescriptor(
        id,
        "A network for tests.",
        "none",
        List.of(parameters),
        (_, _) -> {
          throw new UnsupportedOperationException();
        });
  }

  private static WorkloadDescriptor trace() {
    return new WorkloadDescriptor(
        "trace",
        "A trace.",
        "none",
        List.of(Parameter.requiredText("file", "The trace.")),
        (settings, context) ->
            new TraceWorkload(
                context.baseDirectory().resolve(settings.text("file")),
                1024,
                context.spillDirectory()));
  }

  private static WorkloadDescriptor synthetic() {
    return new WorkloadDescriptor(
        "synthetic",
        "References of nobody.",
        "none",
        List.of(
            Parameter.integer("processes", 4, 1, "How many."),
            Parameter.number("writeFraction", "0.3", 0, "Share of writes."),
            Parameter.bytes("footprint", "64KiB", "Touched memory.")),
        TestCatalogs::openSynthetic);
  }

  private static Workload openSynthetic(Settings settings, WorkloadContext context) {
    if (settings.number("writeFraction") > 1) {
      throw new SettingException("writeFraction is more than all", "at most 1", null);
    }
    int processes = settings.integer("processes");
    return new Workload() {
      @Override
      public int processes() {
        return processes;
      }

      @Override
      public RecordSource process(int index) {
        return _ -> false;
      }

      @Override
      public RecordSource recorded() {
        return _ -> false;
      }

      @Override
      public void close() {}
    };
  }
}
