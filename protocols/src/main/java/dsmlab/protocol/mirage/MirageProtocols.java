package dsmlab.protocol.mirage;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Replication;
import dsmlab.sim.fault.Hazard;
import java.util.List;

/** The protocol of this package. */
public final class MirageProtocols {

  /** Mirage. */
  public static final ProtocolDescriptor<MirageMessage> MIRAGE =
      new ProtocolDescriptor<MirageMessage>(
              "mirage",
              "Mirage",
              ConsistencyModel.LINEARIZABLE,
              Replication.READERS_OR_WRITER,
              "the library site, the page's first owner, knows the clock site and the readers",
              "The library site queues requests; the clock site keeps the page for a window of time, "
                  + "then serves all waiting readers together, or one writer.",
              "Fleisch & Popek, SOSP 1989; the confirmation and who invalidates are assumed, unknown "
                  + "rules are parameters",
              MirageSettings.PARAMETERS,
              List.of(
                  MessageKind.REQUEST,
                  MessageKind.FORWARD,
                  MessageKind.PAGE,
                  MessageKind.INVALIDATE,
                  MessageKind.ACK,
                  MessageKind.CONFIRM,
                  MessageKind.GRANT,
                  MessageKind.RETRY),
              ProtocolDescriptor.CoherenceUnit.PAGE,
              (settings, access) -> MirageSettings.of(settings).leastPicos(access),
              (host, settings) -> new Mirage(host, MirageSettings.of(settings)))
          .tolerating(Hazard.REORDERING);

  private MirageProtocols() {}
}
