package dsmlab.sim.network;

import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;

/** One kind of network: its settings and how it is built. */
public record NetworkDescriptor(
    String id,
    String summary,
    String source,
    List<Parameter> parameters,
    BiFunction<Settings, NetworkContext, Network> factory)
    implements Described {

  public NetworkDescriptor {
    parameters = List.copyOf(parameters);
  }

  /** Builds a network of this kind. */
  public Network create(Settings settings, NetworkContext context) {
    return factory.apply(settings, context);
  }
}
