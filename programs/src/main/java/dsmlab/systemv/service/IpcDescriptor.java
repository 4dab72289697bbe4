package dsmlab.systemv.service;

import dsmlab.sim.fault.Hazard;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Set;

/**
 * The declaration of a service of System V calls.
 *
 * @param id the word that users write
 * @param summary one or two sentences
 * @param source the paper or system it comes from, with our deviations
 * @param messages the words of its messages
 * @param activities the names of what it spends processor time on
 * @param counters the names of what else it counts
 * @param factory makes the service of one run
 * @param tolerance what may befall its messages; anything else ends a run
 */
public record IpcDescriptor<M extends IpcMessage>(
    String id,
    String summary,
    String source,
    List<Parameter> parameters,
    List<String> messages,
    List<String> activities,
    List<String> counters,
    Factory<M> factory,
    Set<Hazard> tolerance)
    implements Described {

  /** Makes the service of one run. */
  @FunctionalInterface
  public interface Factory<M extends IpcMessage> {
    IpcService<M> create(Settings settings);
  }

  /** A service whose messages may be late, and nothing else. */
  public IpcDescriptor(
      String id,
      String summary,
      String source,
      List<Parameter> parameters,
      List<String> messages,
      List<String> activities,
      List<String> counters,
      Factory<M> factory) {
    this(
        id,
        summary,
        source,
        parameters,
        messages,
        activities,
        counters,
        factory,
        Set.of(Hazard.DELAY));
  }

  public IpcDescriptor {
    tolerance = Set.copyOf(tolerance);
    parameters = List.copyOf(parameters);
    messages = List.copyOf(messages);
    activities = List.copyOf(activities);
    counters = List.copyOf(counters);
  }

  /** Under which words it is counted. */
  public ServiceWords words() {
    return new ServiceWords(id, messages, activities, counters);
  }

  /** Makes the service of one run. */
  public IpcService<M> create(Settings settings) {
    return factory.create(settings);
  }
}
