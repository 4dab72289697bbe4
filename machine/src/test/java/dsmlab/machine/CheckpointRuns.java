package dsmlab.machine;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of small programs that are saved and that crash, for tests. */
final class CheckpointRuns {

  static final int NODES = 3;

  private static final long PICOS_PER_NANO = 1000;

  private CheckpointRuns() {}

  /** A run in which nothing crashes and nothing is saved. */
  static RunSettings plain(String protocol) {
    return ProgramRuns.settings(protocol, "constant", NODES);
  }

  /** The same, where a service serves System V calls. */
  static RunSettings plain(String protocol, String service, Map<String, String> serviceSettings) {
    RunSettings plain = plain(protocol);
    MachineSettings machine = plain.machine();
    IpcDescriptor<?> descriptor = IpcServices.catalog().find(service);
    MachineSettings served =
        new MachineSettings(
            machine.nodes(),
            machine.pageBytes(),
            machine.initialOwner(),
            machine.node(),
            machine.network(),
            machine.networkSettings(),
            TransportChoice.DATAGRAM,
            FaultPlan.NONE,
            new IpcChoice(descriptor, Settings.of(descriptor.parameters(), serviceSettings)));
    return new RunSettings(
        served, plain.protocol(), plain.protocolSettings(), plain.ordering(), plain.random());
  }

  /** How long a program takes then. */
  static long picos(String protocol, String program) {
    return picos(plain(protocol), program);
  }

  /** How long a program takes. */
  static long picos(RunSettings plain, String program) {
    RunResult result = Run.execute(plain, ProgramRuns.small(program, NODES), RunMonitor.NONE);
    return (long) (result.metrics().get("executionTime") * PICOS_PER_NANO);
  }

  /** Cheap checkpoints, some of them within a time. */
  static Map<String, String> cheap(long intervalPicos) {
    Map<String, String> cheap = new HashMap<>();
    cheap.put("interval", nanos(intervalPicos));
    cheap.put("freeze", "1us");
    cheap.put("context", "2us");
    cheap.put("savePerKiB", "1us");
    cheap.put("copyPerKiB", "100ns");
    cheap.put("processBytes", "1KiB");
    cheap.put("detection", nanos(intervalPicos / 4));
    return cheap;
  }

  private static String nanos(long picos) {
    return Math.max(1, picos / PICOS_PER_NANO) + "ns";
  }

  static RunSettings saved(
      RunSettings plain,
      CheckpointDescriptor<?> algorithm,
      Map<String, String> settings,
      List<Disturbance> crashes) {
    Settings own = Settings.of(algorithm.parameters(), settings);
    MachineSettings machine =
        plain
            .machine()
            .with(TransportChoice.DATAGRAM, new FaultPlan(crashes))
            .with(new CheckpointChoice(algorithm, own));
    return new RunSettings(
        machine, plain.protocol(), plain.protocolSettings(), plain.ordering(), plain.random());
  }

  /** A node is down for some time. */
  static Disturbance crash(int node, long atPicos, long downPicos) {
    return new Disturbance.Crash(node, new Window(atPicos, atPicos + downPicos));
  }
}
