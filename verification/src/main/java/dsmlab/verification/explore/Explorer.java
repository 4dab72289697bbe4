package dsmlab.verification.explore;

import dsmlab.protocol.ConsistencyModel;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Explores small cases exhaustively. */
public final class Explorer {

  /** All states under all names by all ways; old copies and open reads as they come. */
  static final Set<Shortcut> WITHOUT_REDUCTIONS =
      Collections.unmodifiableSet(
          EnumSet.of(Shortcut.FORGET_OLD_COPIES, Shortcut.IGNORE_OPEN_READS));

  /** Everything that shortens an exploration which tells the way to what is wrong. */
  private static final Set<Shortcut> ALL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Shortcut.HIDE_SILENT_MOVES)));

  private Explorer() {}

  /**
   * Lets one process on each node perform some references of any kind, in every order of steps and
   * deliveries, and checks the invariants of all pages in every state, that the values of reads are
   * those that the promise allows, that nothing waits in the end, that then every write has reached
   * every copy, and that the end can be reached from everywhere.
   */
  public static Exploration explore(ProtocolDescriptor<?> protocol, ExploredCase explored) {
    return explore(protocol, explored, explored.reduces() ? ALL : WITHOUT_REDUCTIONS);
  }

  /**
   * Explores with some shortcuts. Without symmetry there are more states, and as many more may be
   * visited.
   */
  static Exploration explore(
      ProtocolDescriptor<?> protocol, ExploredCase explored, Set<Shortcut> shortcuts) {
    Programs programs = new FreePrograms(explored.nodes(), explored.pages(), explored.references());
    Cluster<?> cluster = clusterOf(protocol, explored);
    if (protocol.promise() == ConsistencyModel.LINEARIZABLE) {
      return withValid(shortcuts, valid -> search(cluster, explored, programs, valid, _ -> {}));
    }
    RememberingPrograms remembering = new RememberingPrograms(programs);
    return withValid(
        shortcuts,
        valid -> {
          Consumer<End> checks =
              new OutcomeChecks(protocol.promise(), remembering, explored.pages());
          return search(cluster, explored, remembering, valid, checks);
        });
  }

  private static Exploration search(
      Cluster<?> cluster,
      ExploredCase explored,
      Programs programs,
      Set<Shortcut> valid,
      Consumer<End> ends) {
    Limits some = new Limits(explored.statesMax(), true, true);
    Limits more = some.times(IntStream.range(1, explored.nodes()).reduce(1, Math::multiplyExact));
    Limits limits = valid.contains(Shortcut.SYMMETRY) ? some : more;
    return new Search<>(cluster, programs, 2 * explored.pages(), limits, valid, ends).run();
  }

  /**
   * Runs programs in every order of steps and deliveries, and shows all states in which they can
   * end. The values of reads are not checked, and invariants only when something else is wrong.
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
    Set<Shortcut> shortcuts = EnumSet.complementOf(EnumSet.of(Shortcut.SYMMETRY));
    return withValid(shortcuts, valid -> run(cluster, programs, valid, ends.get()));
  }

  private static Exploration run(
      Cluster<?> cluster, ProgramCase programs, Set<Shortcut> valid, Consumer<End> ends) {
    Limits limits = new Limits(programs.statesMax(), false, false);
    return valid.contains(Shortcut.HIDE_SILENT_MOVES)
        ? new ViewSearch<>(cluster, programs.programs(), programs.statesMax(), valid, ends).run()
        : new Search<>(cluster, programs.programs(), 1, limits, valid, ends).run();
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

  /** Explores with fewer shortcuts until all are valid. */
  private static Exploration withValid(
      Set<Shortcut> shortcuts, Function<Set<Shortcut>, Exploration> attempt) {
    Set<Shortcut> valid = EnumSet.noneOf(Shortcut.class);
    valid.addAll(shortcuts);
    while (true) {
      try {
        return attempt.apply(valid);
      } catch (ShortcutException invalid) {
        valid.remove(invalid.shortcut());
      }
    }
  }
}
