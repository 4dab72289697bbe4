package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.testing.Words;
import java.util.List;
import java.util.OptionalLong;

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
}
