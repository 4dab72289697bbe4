package dsmlab.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A state of each node, all of which together can have been: where a machine goes on. */
public record RecoveryLine(List<Checkpoint> states) {

  public RecoveryLine {
    states = List.copyOf(states);
  }

  /** The state of a node. */
  public Checkpoint of(int node) {
    return states.get(node);
  }

  /** The checkpoints of the last round that every node has completed. */
  public static RecoveryLine ofLastCommonRound(StableStorage storage) {
    OptionalLong common =
        storage.checkpoints(0).stream()
            .mapToLong(Checkpoint::round)
            .filter(round -> allHave(storage, round))
            .max();
    List<Checkpoint> states = new ArrayList<>();
    for (int node = 0; node < storage.nodes(); node++) {
      states.add(find(storage, node, common.orElse(0)));
    }
    return new RecoveryLine(states);
  }

  private static boolean allHave(StableStorage storage, long round) {
    for (int node = 0; node < storage.nodes(); node++) {
      if (storage.checkpoints(node).stream().noneMatch(one -> one.round() == round)) {
        return false;
      }
    }
    return true;
  }

  private static Checkpoint find(StableStorage storage, int node, long round) {
    return storage.checkpoints(node).stream()
        .filter(one -> one.round() == round)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The latest states without an orphan message: whoever has received what its sender forgets goes
   * back as well, until nobody has. Rollback propagation; Randell, System Structure for Software
   * Fault Tolerance, 1975.
   */
  public static RecoveryLine latestConsistent(StableStorage storage) {
    List<Checkpoint> states = new ArrayList<>();
    for (int node = 0; node < storage.nodes(); node++) {
      states.add(storage.present(node));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = 0; node < states.size(); node++) {
        changed |= goBack(storage, states, node);
      }
    }
    return new RecoveryLine(states);
  }

  private static boolean goBack(StableStorage storage, List<Checkpoint> states, int node) {
    Checkpoint now = states.get(node);
    Checkpoint kept = now;
    List<Checkpoint> saved = storage.checkpoints(node);
    for (int i = saved.size() - 1; hasOrphan(kept, states) && i >= 0; i--) {
      if (saved.get(i).mark() < kept.mark()) {
        kept = saved.get(i);
      }
    }
    states.set(node, kept);
    return kept.mark() != now.mark();
  }

  private static boolean hasOrphan(Checkpoint state, List<Checkpoint> senders) {
    return senders.stream()
        .anyMatch(sender -> sender.node() != state.node() && state.hasOrphanOf(sender));
  }
}
