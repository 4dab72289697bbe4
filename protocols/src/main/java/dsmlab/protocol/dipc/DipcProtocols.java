package dsmlab.protocol.dipc;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Replication;
import dsmlab.sim.fault.Hazard;
import java.util.List;

/** The protocol of this package. */
public final class DipcProtocols {

  /** DIPC's shared memory. */
  public static final ProtocolDescriptor<DipcMessage> DIPC =
      new ProtocolDescriptor<DipcMessage>(
              "dipc",
              "DIPC",
              ConsistencyModel.LINEARIZABLE,
              Replication.READERS_OR_WRITER,
              "the shm_man on the page's first owner knows holder and readers",
              "The machine that created a segment manages it: one request at a time, readers stopped "
                  + "before a writer gets the contents, and a quantum for which access is kept.",
              "Karimi & Sharifi, DIPC (Linux Journal; package documentation); messages assumed, "
                  + "unknown values are parameters",
              DipcSettings.PARAMETERS,
              List.of(
                  MessageKind.REQUEST,
                  MessageKind.FORWARD,
                  MessageKind.PAGE,
                  MessageKind.INVALIDATE,
                  MessageKind.ACK,
                  MessageKind.CONFIRM,
                  MessageKind.GRANT,
                  MessageKind.RETRY,
                  MessageKind.REPLY),
              DipcSettings::unitBytes,
              (settings, access) -> DipcSettings.of(settings).leastPicos(access),
              (host, settings) -> new Dipc(host, DipcSettings.of(settings)))
          .tolerating(Hazard.REORDERING)
          .withResilience(DipcSettings::borne);

  private DipcProtocols() {}
}
