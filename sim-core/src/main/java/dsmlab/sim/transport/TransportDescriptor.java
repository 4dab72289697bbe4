package dsmlab.sim.transport;

import dsmlab.sim.network.Network;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;

/** One kind of transport: its settings and how it is built. */
public record TransportDescriptor(
    String id,
    String summary,
    String source,
    List<Parameter> parameters,
    BiFunction<Settings, TransportContext, Network> factory)
    implements Described {

  public TransportDescriptor {
    parameters = List.copyOf(parameters);
  }

  /** Puts a transport of this kind over a network. */
  public Network create(Settings settings, TransportContext context) {
    return factory.apply(settings, context);
  }
}
