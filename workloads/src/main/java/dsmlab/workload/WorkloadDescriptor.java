package dsmlab.workload;

import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of workload: its settings and how it is opened.
 *
 * @param variants what a kind comes in that is many; each has more settings
 */
public record WorkloadDescriptor(
    String id,
    String summary,
    String source,
    List<Parameter> parameters,
    WorkloadFactory factory,
    Optional<Variants> variants)
    implements Described {

  /**
   * The variants of a kind of workload.
   *
   * @param key the setting that names one
   * @param catalog what can be named
   * @param variant makes the descriptor of the one with an id, whose settings include the key
   */
  public record Variants(
      String key,
      Catalog<? extends Described> catalog,
      Function<String, WorkloadDescriptor> variant) {

    /** The descriptor of the variant with an id. */
    public WorkloadDescriptor of(String id) {
      return variant.apply(id);
    }

    /** The descriptors of all variants. */
    public List<WorkloadDescriptor> all() {
      return catalog.ids().stream().map(variant).toList();
    }
  }

  /** A kind that is one. */
  public WorkloadDescriptor(
      String id,
      String summary,
      String source,
      List<Parameter> parameters,
      WorkloadFactory factory) {
    this(id, summary, source, parameters, factory, Optional.empty());
  }

  public WorkloadDescriptor {
    parameters = List.copyOf(parameters);
  }

  /** Opens a workload of this kind, which the caller closes. */
  public Workload open(Settings settings, WorkloadContext context) {
    return factory.open(settings, context);
  }
}
