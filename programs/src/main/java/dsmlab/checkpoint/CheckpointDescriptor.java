package dsmlab.checkpoint;

import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.stream.Stream;

/**
 * The declaration of a checkpoint algorithm.
 *
 * @param id the word that users write
 * @param summary one or two sentences
 * @param source the paper or system it comes from
 * @param parameters its own; those of {@link CheckpointCosts} are added
 * @param factory makes the algorithm of one run
 */
public record CheckpointDescriptor<M extends CheckpointMessage>(
    String id, String summary, String source, List<Parameter> parameters, Factory<M> factory)
    implements Described {

  /** Makes the algorithm of one run. */
  @FunctionalInterface
  public interface Factory<M extends CheckpointMessage> {
    CheckpointAlgorithm<M> create(Settings settings);
  }

  public CheckpointDescriptor {
    parameters = Stream.concat(CheckpointCosts.PARAMETERS.stream(), parameters.stream()).toList();
  }

  /** Makes the algorithm of one run. */
  public CheckpointAlgorithm<M> create(Settings settings) {
    return factory.create(settings);
  }
}
