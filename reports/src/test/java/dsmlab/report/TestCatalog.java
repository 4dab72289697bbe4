package dsmlab.report;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.Replication;
import dsmlab.sim.settings.Catalog;
import java.util.List;

/** Declarations of the built-in protocols with nothing behind them. */
public final class TestCatalog {

  /** All twelve. */
  public static final Catalog<ProtocolDescriptor<?>> PROTOCOLS =
      new Catalog<>("protocol", entries());

  private TestCatalog() {}

  private static List<ProtocolDescriptor<?>> entries() {
    return SampleExperiment.PROTOCOLS.stream()
        .<ProtocolDescriptor<?>>map(TestCatalog::descriptor)
        .toList();
  }

  private static ProtocolDescriptor<?> descriptor(String id) {
    ConsistencyModel promise =
        id.equals("write-update") ? ConsistencyModel.SLOW : ConsistencyModel.SEQUENTIAL;
    return new ProtocolDescriptor<>(
        id,
        "The " + id + " protocol",
        promise,
        Replication.READERS_OR_WRITER,
        "asks whom it knows",
        "Says in a sentence what " + id + " does.",
        "Li & Hudak, Memory Coherence in Shared Virtual Memory Systems, ACM TOCS 7(4), 1989",
        List.of(),
        List.of(MessageKind.REQUEST, MessageKind.PAGE),
        CoherenceUnit.PAGE,
        (host, settings) -> {
          throw new UnsupportedOperationException(id);
        });
  }
}
