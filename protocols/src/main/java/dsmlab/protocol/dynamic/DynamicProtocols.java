package dsmlab.protocol.dynamic;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.Replication;
import dsmlab.protocol.Upgrade;
import dsmlab.sim.fault.Hazard;
import java.util.List;

/** The declarations of the dynamic distributed managers. */
public final class DynamicProtocols {

  /** The basic algorithm. */
  public static final ProtocolDescriptor<?> DYNAMIC =
      new ProtocolDescriptor<DynamicMessage>(
              "dynamic",
              "Dynamic distributed manager",
              ConsistencyModel.LINEARIZABLE,
              Replication.READERS_OR_WRITER,
              "probOwner hints",
              "Requests follow hints to the owner and make all hints on their way point to the"
                  + " faulting node, which becomes the owner, for a read fault too.",
              "Li & Hudak, TOCS 7(4), 1989, section 4.3, with corrections E5, E7, E8, E12",
              List.of(Upgrade.PARAMETER),
              kindsOfDynamic(),
              CoherenceUnit.PAGE,
              (host, settings) -> new DynamicManager(host, Upgrade.byGrant(settings)))
          .tolerating(Hazard.REORDERING);

  /** The refinement with fewer broadcasts. */
  public static final ProtocolDescriptor<?> DYNAMIC_HINTED =
      new ProtocolDescriptor<DynamicMessage>(
              "dynamic-hinted",
              "Dynamic manager, fewer broadcasts",
              ConsistencyModel.LINEARIZABLE,
              Replication.READERS_OR_WRITER,
              "probOwner hints, renewed by broadcast invalidations",
              "As dynamic, but when a page has changed hands often or has many copies, a write"
                  + " invalidates by a broadcast that tells every node of the owner.",
              "Li & Hudak, PODC 1986, section 4.4; the count is carried on read faults as well",
              List.of(HintedDynamicManager.BROADCAST_EVERY, Upgrade.PARAMETER),
              kindsOfDynamic(),
              CoherenceUnit.PAGE,
              (host, settings) ->
                  new HintedDynamicManager(
                      host,
                      Upgrade.byGrant(settings),
                      settings.integer(HintedDynamicManager.BROADCAST_EVERY.name())))
          .tolerating(Hazard.REORDERING);

  /** The refinement with distributed copy sets. */
  public static final ProtocolDescriptor<?> DYNAMIC_COPYSET =
      new ProtocolDescriptor<CopySetMessage>(
              "dynamic-copyset",
              "Dynamic manager, distributed copy sets",
              ConsistencyModel.LINEARIZABLE,
              Replication.READERS_OR_WRITER,
              "probOwner hints, reads to any copy",
              "Requests follow hints; any node with a copy serves a read fault. The copies form a tree"
                  + " down which a write sends its invalidations.",
              "Li & Hudak, PODC 1986, section 4.5, with corrections E4, E7-E9",
              List.of(),
              List.of(
                  MessageKind.REQUEST,
                  MessageKind.FORWARD,
                  MessageKind.PAGE,
                  MessageKind.INVALIDATE,
                  MessageKind.ACK),
              CoherenceUnit.PAGE,
              (host, settings) -> new DistributedCopySetManager(host))
          .tolerating(Hazard.REORDERING);

  private DynamicProtocols() {}

  private static List<MessageKind> kindsOfDynamic() {
    return List.of(
        MessageKind.REQUEST,
        MessageKind.FORWARD,
        MessageKind.PAGE,
        MessageKind.GRANT,
        MessageKind.INVALIDATE,
        MessageKind.ACK);
  }
}
