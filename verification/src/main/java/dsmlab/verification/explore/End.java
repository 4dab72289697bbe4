package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.invariant.CopiesAtRest;
import dsmlab.protocol.testing.Words;
import dsmlab.verification.script.Place;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A state in which nothing can happen any more. */
public final class End {

  private final List<LocalState> nodes;
  private final int[] processes;

  /** The states of all nodes, and of all processes. */
  End(List<LocalState> nodes, int[] processes) {
    this.nodes = nodes;
    this.processes = processes.clone();
  }

  /** The state of a process, as its {@link Programs} number it. */
  public int process(int process) {
    return processes[process];
  }

  /**
   * The value of a word at the owner of its page; without an owner the value in which all copies
   * agree, and nothing when they do not.
   */
  public OptionalLong word(long address) {
    int page = (int) Words.pageOf(address);
    List<LocalState> owners =
        nodes.stream().filter(node -> node.facts().get(page).owner()).toList();
    List<LocalState> holders =
        nodes.stream().filter(node -> node.rights().get(page) != Access.NONE).toList();
    long[] values =
        (owners.isEmpty() ? holders : owners)
            .stream()
                .mapToLong(node -> node.copies().get(page).getOrDefault(address, 0L))
                .distinct()
                .toArray();
    return values.length == 1 ? OptionalLong.of(values[0]) : OptionalLong.empty();
  }

  /**
   * Checks the copies of a word that nodes may read.
   *
   * @throws Violation when one of them must not be as it is
   */
  void check(long address, CopiesAtRest atRest) {
    int page = (int) Words.pageOf(address);
    TreeMap<Integer, Long> copies = new TreeMap<>();
    for (int node = 0; node < nodes.size(); node++) {
      if (nodes.get(node).rights().get(page) != Access.NONE) {
        copies.put(node, nodes.get(node).copies().get(page).getOrDefault(address, 0L));
      }
    }
    try {
      atRest.check(Place.at(address).toString(), copies);
    } catch (ProtocolError e) {
      throw new Violation(String.valueOf(e.getMessage()));
    }
  }
}
