package dsmlab.report.content;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.chart.ContestantColors;
import dsmlab.report.stats.Contests;
import dsmlab.report.stats.Promises;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.PointNames;
import dsmlab.scenario.ExperimentResults;
import dsmlab.sim.settings.Catalog;
import java.util.Optional;

/**
 * An experiment with all that its report is derived from.
 *
 * @param experiment as it was stored
 * @param protocols the registered protocols; unregistered ones are shown without their facts
 * @param grid its rows by point and protocol
 * @param names how its points are called
 * @param contests who is best at what
 * @param colors the colours of the contestants
 */
public record Results(
    ExperimentResults experiment,
    Catalog<ProtocolDescriptor<?>> protocols,
    ResultGrid grid,
    PointNames names,
    Contests contests,
    ContestantColors colors) {

  /** Derives everything from the stored results. */
  public static Results of(ExperimentResults experiment, Catalog<ProtocolDescriptor<?>> protocols) {
    ResultGrid grid = new ResultGrid(experiment);
    Contests contests = new Contests(grid, promises(protocols));
    ContestantColors colors = new ContestantColors(protocols.ids(), grid.contestants());
    return new Results(experiment, protocols, grid, new PointNames(grid), contests, colors);
  }

  private static Promises promises(Catalog<ProtocolDescriptor<?>> protocols) {
    return id -> find(protocols, id).map(ProtocolDescriptor::promise);
  }

  private static Optional<ProtocolDescriptor<?>> find(
      Catalog<ProtocolDescriptor<?>> protocols, String id) {
    return protocols.contains(id) ? Optional.of(protocols.find(id)) : Optional.empty();
  }

  /** Whether there are winners and losers: a protocol alone is neither. */
  public boolean areContested() {
    return grid.contestants().size() > 1;
  }

  /** What is registered about a protocol. */
  public Optional<ProtocolDescriptor<?>> protocol(String id) {
    return find(protocols, id);
  }

  /** What the protocols promise. */
  public Promises promises() {
    return promises(protocols);
  }
}
