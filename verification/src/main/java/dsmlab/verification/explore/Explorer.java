package dsmlab.verification.explore;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Settings;
import dsmlab.verification.explore.Search.Limits;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLists;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Explores small cases exhaustively. */
public final class Explorer {

  /** All states under all names by all ways; old copies and open reads as they come. */
  static final Set<Shortcut> WITHOUT_REDUCTIONS =
      Collections.unmodifiableSet(
          EnumSet.of(Shortcut.FORGET_OLD_COPIES, Shortcut.IGNORE_OPEN_READS));

  private Explorer() {}

  /**
   * Lets one process on each node perform some references of any kind, in every order of steps and
   * deliveries, and checks the invariants of all pages in every state, the values of reads where
   * the promise is linearizability, that nothing waits in the end, and that the end can be reached
   * from everywhere.
   */
  public static Exploration explore(ProtocolDescriptor<?> protocol, ExploredCase explored) {
    return explore(
        protocol,
        explored,
        explored.reduces() ? EnumSet.allOf(Shortcut.class) : WITHOUT_REDUCTIONS);
  }

  /** Explores with some shortcuts. */
  static Exploration explore(
      ProtocolDescriptor<?> protocol, ExploredCase explored, Set<Shortcut> shortcuts) {
    Programs programs = new FreePrograms(explored.nodes(), explored.pages(), explored.references());
    Limits limits = new Limits(explored.statesMax(), true, true);
    int choices = 2 * explored.pages();
    Cluster<?> cluster = clusterOf(protocol, explored);
    return explore(cluster, programs, choices, limits, shortcuts, () -> _ -> {});
  }

  /**
   * Runs programs in every order of steps and deliveries, and shows all states in which they can
   * end. The invariants of all pages are checked as well, but not the values of reads.
   *
   * @param ends makes what is shown the ends; it is asked again when the exploration begins again
   */
  public static Exploration run(
      ProtocolDescriptor<?> protocol, ProgramCase programs, Supplier<Consumer<End>> ends) {
    Cluster<?> cluster =
        new Cluster<>(
            protocol,
            Settings.of(protocol.parameters(), programs.settings()),
            programs.nodes(),
            IntLists.unmodifiable(new IntArrayList(new int[programs.initialWords().size()])),
            programs.initialWords(),
            true);
    Limits limits = new Limits(programs.statesMax(), false, false);
    Set<Shortcut> shortcuts = EnumSet.complementOf(EnumSet.of(Shortcut.SYMMETRY));
    return explore(cluster, programs.programs(), 1, limits, shortcuts, ends);
  }

  private static Cluster<?> clusterOf(ProtocolDescriptor<?> protocol, ExploredCase explored) {
    return new Cluster<>(
        protocol,
        Settings.of(protocol.parameters(), explored.settings()),
        explored.nodes(),
        explored.owners(),
        Collections.nCopies(explored.pages(), Map.of()),
        explored.orderedChannels());
  }

  /**
   * Explores with fewer shortcuts until all are valid. Without symmetry there are more states, and
   * as many more may be visited.
   */
  static Exploration explore(
      Cluster<?> cluster,
      Programs programs,
      int choices,
      Limits limits,
      Set<Shortcut> shortcuts,
      Supplier<Consumer<End>> ends) {
    Set<Shortcut> valid = EnumSet.noneOf(Shortcut.class);
    valid.addAll(shortcuts);
    Limits more = limits;
    while (true) {
      try {
        return new Search<>(cluster, programs, choices, more, valid, ends.get()).run();
      } catch (ShortcutException invalid) {
        valid.remove(invalid.shortcut());
        more = invalid.shortcut() == Shortcut.SYMMETRY ? more.times(symmetriesMax(cluster)) : more;
      }
    }
  }

  private static int symmetriesMax(Cluster<?> cluster) {
    return IntStream.range(1, cluster.nodes()).reduce(1, Math::multiplyExact);
  }
}
