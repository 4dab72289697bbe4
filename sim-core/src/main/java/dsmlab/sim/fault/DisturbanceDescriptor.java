package dsmlab.sim.fault;

import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.function.Function;

/** One kind of entry of a plan: its settings and what it becomes. */
public record DisturbanceDescriptor(
    String id,
    String summary,
    String source,
    List<Parameter> parameters,
    Function<Settings, Disturbance> factory)
    implements Described {

  public DisturbanceDescriptor {
    parameters = List.copyOf(parameters);
  }

  /**
   * An entry of this kind.
   *
   * @throws SettingException when its settings do not fit each other
   */
  public Disturbance create(Settings settings) {
    return factory.apply(settings);
  }
}
