package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.verification.explore.ExploredCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A protocol that is broken on purpose.
 *
 * @param protocol the id of the real protocol
 * @param fault what is wrong
 * @param settings settings of the protocol that differ from their defaults
 * @param explored the case that the explorer needs to see it, without settings
 * @param unseenByLitmus why no outcome of a litmus test shows it, or null
 */
record BrokenProtocol(
    String protocol,
    String fault,
    Map<String, String> settings,
    ExploredCase explored,
    @Nullable String unseenByLitmus,
    Supplier<Defect> defect) {

  static BrokenProtocol broken(String protocol, String fault, Defect defect) {
    return broken(protocol, fault, () -> defect);
  }

  /** With a defect that remembers something, each node has its own. */
  static BrokenProtocol broken(String protocol, String fault, Supplier<Defect> defect) {
    return new BrokenProtocol(protocol, fault, Map.of(), ExploredCase.of(3, 1, 2), null, defect);
  }

  BrokenProtocol with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new BrokenProtocol(protocol, fault, more, explored, unseenByLitmus, defect);
  }

  BrokenProtocol in(ExploredCase needed) {
    return new BrokenProtocol(protocol, fault, settings, needed, unseenByLitmus, defect);
  }

  BrokenProtocol unseenByLitmus(String reason) {
    return new BrokenProtocol(protocol, fault, settings, explored, reason, defect);
  }

  /** The declaration of the real protocol, with broken nodes. */
  ProtocolDescriptor<?> descriptor() {
    return broken(Protocols.catalog().find(protocol));
  }

  private <M extends Message> ProtocolDescriptor<M> broken(ProtocolDescriptor<M> real) {
    return new ProtocolDescriptor<>(
        real.id(),
        real.title(),
        real.promise(),
        real.replication(),
        real.location(),
        real.summary(),
        real.paper(),
        real.parameters(),
        real.messages(),
        real.unit(),
        real.retention(),
        (host, options) -> BrokenNode.of(real, host, options, defect.get()));
  }

  @Override
  public String toString() {
    return protocol + ": " + fault;
  }
}
