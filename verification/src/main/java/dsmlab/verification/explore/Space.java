package dsmlab.verification.explore;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Message;
import dsmlab.protocol.invariant.CopiesAtRest;
import dsmlab.protocol.testing.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The numbered parts of which the states of a cluster are made. */
final class Space<M extends Message> {

  private final Cluster<M> cluster;
  private final Layout layout;
  private final Numbering<LocalEvent> events = new Numbering<>();
  private final Messages<M> messages;
  private final Channels channels;
  private final List<NodeStates<M>> nodes = new ArrayList<>();
  private final @Nullable Ledger ledger;

  Space(Cluster<M> cluster, Programs programs, Set<Shortcut> shortcuts, boolean checksReads) {
    this.cluster = cluster;
    this.layout = new Layout(cluster.nodes(), programs.processes());
    StateEncoder encoder = new StateEncoder(cluster.pages());
    this.messages = new Messages<>(encoder);
    this.channels = new Channels(cluster.orderedChannels());
    int[] steps = {0};
    IntSupplier stepNumbers = () -> steps[0]++;
    for (int node = 0; node < cluster.nodes(); node++) {
      nodes.add(new NodeStates<>(node, cluster, messages, events, encoder, shortcuts, stepNumbers));
    }
    boolean linearizable = cluster.protocol().promise() == ConsistencyModel.LINEARIZABLE;
    this.ledger =
        checksReads && linearizable
            ? new Ledger(initialValues(cluster), !shortcuts.contains(Shortcut.IGNORE_OPEN_READS))
            : null;
  }

  private static Map<Long, Long> initialValues(Cluster<?> cluster) {
    Map<Long, Long> all = new HashMap<>();
    cluster.initialWords().forEach(all::putAll);
    return all;
  }

  Cluster<M> cluster() {
    return cluster;
  }

  Layout layout() {
    return layout;
  }

  Numbering<LocalEvent> events() {
    return events;
  }

  Messages<M> messages() {
    return messages;
  }

  Channels channels() {
    return channels;
  }

  NodeStates<M> node(int node) {
    return nodes.get(node);
  }

  /** Whether what a step shows matters to the steps of other nodes. */
  boolean touchesLedger(LocalStep step) {
    return ledger != null && !step.observations.isEmpty();
  }

  int ledgerAfter(int number, LocalStep step) {
    return ledger == null ? number : ledger.after(number, step);
  }

  /**
   * Reads back every word at every node that may read it, where a ledger is kept.
   *
   * @throws Violation when one of them has not the value that was written last
   */
  void checkCopies(End end, int ledgerNumber) {
    for (int page = 0; ledger != null && page < cluster.pages(); page++) {
      long address = Words.address(page, 0);
      CopiesAtRest copies = new CopiesAtRest(ConsistencyModel.LINEARIZABLE);
      copies.written(0, ledger.current(ledgerNumber, address));
      end.check(address, copies);
    }
  }

  int ledgerRenamed(int number, Renaming renaming) {
    return ledger == null ? number : ledger.renamed(number, renaming);
  }
}
