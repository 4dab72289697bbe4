package dsmlab.verification.explore;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case that is explored.
 *
 * @param references how many references each node performs
 * @param settings settings of the protocol that differ from their defaults
 * @param homes whether page p is owned by node p modulo the nodes in the beginning, and not by 0
 * @param orderedChannels whether messages between two nodes arrive in the order of sending
 * @param reduces whether symmetry and sleep sets are used
 * @param statesMax after how many states to give up
 */
public record ExploredCase(
    int nodes,
    int pages,
    int references,
    Map<String, String> settings,
    boolean homes,
    boolean orderedChannels,
    boolean reduces,
    int statesMax) {

  private static final int STATES_MAX = 20_000_000;

  public ExploredCase {
    settings = new LinkedHashMap<>(settings);
  }

  /** Default settings, ordered channels, all pages owned by node 0, with all reductions. */
  public static ExploredCase of(int nodes, int pages, int references) {
    return new ExploredCase(nodes, pages, references, Map.of(), false, true, true, STATES_MAX);
  }

  /** The same with settings of the protocol. */
  public ExploredCase with(Map<String, String> other) {
    return new ExploredCase(
        nodes, pages, references, other, homes, orderedChannels, reduces, statesMax);
  }

  /** The same without symmetry and sleep sets. */
  public ExploredCase withoutReductions() {
    return new ExploredCase(
        nodes, pages, references, settings, homes, orderedChannels, false, statesMax);
  }

  /** The same with messages between two nodes in any order. */
  public ExploredCase withUnorderedChannels() {
    return new ExploredCase(nodes, pages, references, settings, homes, false, reduces, statesMax);
  }

  /** The same with a limit of states. */
  public ExploredCase upTo(int states) {
    return new ExploredCase(
        nodes, pages, references, settings, homes, orderedChannels, reduces, states);
  }

  /** The same with a home for each page. */
  public ExploredCase withHomes() {
    return new ExploredCase(
        nodes, pages, references, settings, true, orderedChannels, reduces, statesMax);
  }

  /** The initial owner of each page. */
  IntList owners() {
    int[] owners = new int[pages];
    for (int page = 0; page < pages; page++) {
      owners[page] = homes ? page % nodes : 0;
    }
    return IntList.of(owners);
  }
}
