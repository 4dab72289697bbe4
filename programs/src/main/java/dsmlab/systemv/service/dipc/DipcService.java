package dsmlab.systemv.service.dipc;

import dsmlab.sim.fault.Hazard;
import dsmlab.systemv.service.IpcDescriptor;
import java.util.List;
import java.util.Set;

/** The service of this package. */
public final class DipcService {

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
          settings -> {
            DipcSettings chosen = DipcSettings.of(settings);
            return host -> new Dipcd(host, chosen);
          },
          Set.of(Hazard.values()));

  private DipcService() {}
}
