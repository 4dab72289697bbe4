package dsmlab.protocol;

import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * The declaration of a protocol: everything that listings, reference pages, validation and checkers
 * need to know.
 *
 * @param id the word that users write
 * @param title the name in charts and tables
 * @param promise the consistency that every run must show
 * @param replication who may hold copies at a time
 * @param location how a request finds the owner, in a few words
 * @param summary one or two sentences
 * @param paper where the algorithm comes from, with our deviations
 * @param messages the kinds it sends
 * @param unit the unit of coherence
 * @param retention how long granted rights are kept at least
 * @param factory makes the protocol of one node
 */
public record ProtocolDescriptor<M extends Message>(
    String id,
    String title,
    ConsistencyModel promise,
    Replication replication,
    String location,
    String summary,
    String paper,
    List<Parameter> parameters,
    List<MessageKind> messages,
    CoherenceUnit unit,
    Retention retention,
    Factory<M> factory)
    implements Described {

  /** Makes the protocol of one node. */
  @FunctionalInterface
  public interface Factory<M extends Message> {
    ProtocolNode<M> create(Host<M> host, Settings settings);
  }

  /** The size of what is moved and invalidated as a whole. */
  @FunctionalInterface
  public interface CoherenceUnit {
    /** The machine's page. */
    CoherenceUnit PAGE = (settings, pageBytes) -> pageBytes;

    /** Bytes of a unit on a machine with some page size. */
    int bytes(Settings settings, int pageBytes);
  }

  /** A protocol that may be asked to give rights up at any time. */
  public ProtocolDescriptor(
      String id,
      String title,
      ConsistencyModel promise,
      Replication replication,
      String location,
      String summary,
      String paper,
      List<Parameter> parameters,
      List<MessageKind> messages,
      CoherenceUnit unit,
      Factory<M> factory) {
    this(
        id,
        title,
        promise,
        replication,
        location,
        summary,
        paper,
        parameters,
        messages,
        unit,
        Retention.NONE,
        factory);
  }

  public ProtocolDescriptor {
    parameters = List.copyOf(parameters);
    messages = List.copyOf(messages);
  }

  @Override
  public String source() {
    return paper;
  }

  /** Makes the protocol of one node. */
  public ProtocolNode<M> create(Host<M> host, Settings settings) {
    return factory.create(host, settings);
  }
}
