package dsmlab.systemv.service.dipc;

import dsmlab.sim.fault.Hazard;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.ByteOrders;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.IpcNode;
import dsmlab.systemv.service.IpcService;
import java.util.List;
import java.util.Set;

/** The calls of DIPC on all machines of a cluster. */
public final class DipcService implements IpcService<DaemonMessage> {

  /** DIPC. */
  public static final IpcDescriptor<?> DESCRIPTOR =
      new IpcDescriptor<DaemonMessage>(
          "dipc",
          "DIPC: each object is at the machine that made it, where workers perform the calls of"
              + " others; a referee knows the keys, and what takes too long fails.",
          "Karimi & Sharifi, DIPC (Linux Journal; package documentation); messages beyond request"
              + " and answer are assumed, unknown values are parameters",
          DipcSettings.PARAMETERS,
          List.of(
              "connect",
              "accepted",
              "refused",
              "request",
              "reply",
              "lookup",
              "found",
              "registration",
              "removal",
              "exit",
              "probe",
              "waiting",
              "check",
              "present"),
          List.of(
              "kernel",
              "backEnd",
              "employer",
              "frontEnd",
              "worker",
              "proxy",
              "referee",
              "connection"),
          List.of(
              "remoteCalls",
              "lookups",
              "proxies",
              "timeouts",
              "lateAnswers",
              "refusals",
              "abandoned",
              "lostClients"),
          DipcService::new,
          Set.of(Hazard.values()));

  private final DipcSettings settings;

  private DipcService(Settings settings) {
    this.settings = DipcSettings.of(settings);
  }

  @Override
  public IpcNode<DaemonMessage> node(IpcHost<DaemonMessage> host) {
    return new Dipcd(host, settings);
  }

  @Override
  public ByteOrders byteOrders() {
    return settings.byteOrders();
  }
}
