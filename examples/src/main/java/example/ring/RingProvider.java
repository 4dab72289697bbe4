package example.ring;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolProvider;
import dsmlab.protocol.Replication;
import java.util.List;

/** Offers {@link RingMigration} to dsmlab. */
public final class RingProvider implements ProtocolProvider {

  @Override
  public List<ProtocolDescriptor<?>> protocols() {
    return List.of(
        new ProtocolDescriptor<RingMessage>(
            "ring-migration",
            "Ring migration",
            ConsistencyModel.LINEARIZABLE,
            Replication.SINGLE_COPY,
            "asks node after node",
            "A page has a single copy; a request walks from node to node until it finds it.",
            "the example of write-a-protocol.md",
            List.of(),
            List.of(MessageKind.REQUEST, MessageKind.FORWARD, MessageKind.PAGE),
            CoherenceUnit.PAGE,
            (host, settings) -> new RingMigration(host)));
  }
}
