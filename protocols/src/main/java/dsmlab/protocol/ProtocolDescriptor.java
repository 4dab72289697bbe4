package dsmlab.protocol;

import dsmlab.sim.fault.Hazard;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
 * @param tolerance what may befall its messages when no transport hides it; anything else ends a
 *     run
 * @param resilience what it bears besides, with some settings
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
    Factory<M> factory,
    Set<Hazard> tolerance,
    Resilience resilience)
    implements Described {

  /** Every protocol of an asynchronous network bears messages that take their time. */
  private static final Set<Hazard> USUAL_TOLERANCE = Set.of(Hazard.DELAY);

  /** Makes the protocol of one node. */
  @FunctionalInterface
  public interface Factory<M extends Message> {
    ProtocolNode<M> create(Host<M> host, Settings settings);
  }

  /** What a protocol bears with some settings only. */
  @FunctionalInterface
  public interface Resilience {
    /** Nothing more. */
    Resilience NONE = _ -> Set.of();

    /** What it bears besides. */
    Set<Hazard> hazards(Settings settings);
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

  /** A protocol that bears delays and nothing else. */
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
      Retention retention,
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
        retention,
        factory,
        USUAL_TOLERANCE,
        Resilience.NONE);
  }

  public ProtocolDescriptor {
    parameters = List.copyOf(parameters);
    messages = List.copyOf(messages);
    Set<Hazard> borne = EnumSet.noneOf(Hazard.class);
    borne.addAll(tolerance);
    tolerance = Collections.unmodifiableSet(borne);
  }

  /** The same protocol, which bears delays and these. */
  public ProtocolDescriptor<M> tolerating(Hazard... hazards) {
    return with(EnumSet.of(Hazard.DELAY, hazards), resilience);
  }

  /** The same protocol, which bears more with some settings. */
  public ProtocolDescriptor<M> withResilience(Resilience other) {
    return with(tolerance, other);
  }

  /** What may befall its messages with some settings. */
  public Set<Hazard> tolerance(Settings settings) {
    Set<Hazard> all = EnumSet.copyOf(tolerance);
    all.addAll(resilience.hazards(settings));
    return Collections.unmodifiableSet(all);
  }

  private ProtocolDescriptor<M> with(Set<Hazard> borne, Resilience bearsMore) {
    return new ProtocolDescriptor<>(
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
        retention,
        factory,
        borne,
        bearsMore);
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
