package example.hint;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolProvider;
import dsmlab.protocol.Replication;
import java.util.List;

/** Offers {@link HintMigration} to dsmlab. */
public final class HintProvider implements ProtocolProvider {

  @Override
  public List<ProtocolDescriptor<?>> protocols() {
    return List.of(
        new ProtocolDescriptor<HintMessage>(
            "hint-migration",
            "Hint migration",
            ConsistencyModel.LINEARIZABLE,
            Replication.SINGLE_COPY,
            "follows hints",
            "A page has a single copy; a request follows hints to where it went.",
            "the example of write-a-protocol.md",
            List.of(),
            List.of(MessageKind.REQUEST, MessageKind.FORWARD, MessageKind.PAGE),
            CoherenceUnit.PAGE,
            (host, settings) -> new HintMigration(host)));
  }
}
