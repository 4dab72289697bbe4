package dsmlab.verification;

import dsmlab.machine.MachineView;
import dsmlab.machine.Rollback;
import dsmlab.machine.RunMonitor;
import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.Reference;
import dsmlab.protocol.invariant.Invariant;
import dsmlab.protocol.invariant.InvariantViolation;
import dsmlab.protocol.invariant.PageInvariants;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongIterator;
import org.jspecify.annotations.Nullable;

/**
 * Holds a protocol to its promise during a run: the invariants of a page after every event about
 * it, those of all pages at the end, and, where the promise is linearizability, that every read
 * returns a value that its word had at some time since the read began. An event costs the look at
 * one node, and at all nodes when nothing about its page is under way any more. What a crash or a
 * lost message has left of a page is held to no invariant: what was read and written is. One
 * monitor serves one run.
 */
public final class PromiseMonitor implements RunMonitor {

  private final WordHistory history = new WordHistory();
  private final Long2ObjectOpenHashMap<PageWatch> pages = new Long2ObjectOpenHashMap<>();
  private @Nullable PageInvariants invariants;

  @Override
  public boolean needsValues() {
    return true;
  }

  @Override
  public void handled(MachineView machine, int node, long page) {
    if (machine.isTorn(page)) {
      return;
    }
    try {
      watch(machine, page).handled(node);
    } catch (InvariantViolation e) {
      throw machine.violation(e.invariant(), String.valueOf(e.getMessage()), node, page);
    }
  }

  private PageWatch watch(MachineView machine, long page) {
    PageWatch watch = pages.get(page);
    if (watch == null) {
      watch = new PageWatch(machine, invariants(machine), page);
      pages.put(page, watch);
    }
    return watch;
  }

  private PageInvariants invariants(MachineView machine) {
    PageInvariants known = invariants;
    if (known == null) {
      known = new PageInvariants(machine, machine.protocol().replication());
      invariants = known;
    }
    return known;
  }

  /** Everything is looked at anew: pages and rights are as at the beginning, values as before. */
  @Override
  public void recovered(MachineView machine, Rollback rollback) {
    pages.clear();
    history.goBack(rollback.memory(), machine.nowPicos());
  }

  @Override
  public void ended(MachineView machine) {
    for (LongIterator pages = machine.touchedPages().iterator(); pages.hasNext(); ) {
      checkEnd(machine, pages.nextLong());
    }
  }

  private void checkEnd(MachineView machine, long page) {
    if (machine.isTorn(page)) {
      return;
    }
    if (!machine.isQuiet(page)) {
      String who = machine.waitingFor(page);
      String sentence =
          "page %d never becomes quiet%s".formatted(page, who.isEmpty() ? "" : ": " + who);
      throw machine.violation(Invariant.FAULT_SERVED, sentence, PageFacts.NOBODY, page);
    }
    try {
      invariants(machine).check(page);
    } catch (InvariantViolation e) {
      String sentence = String.valueOf(e.getMessage());
      throw machine.violation(e.invariant(), sentence, PageFacts.NOBODY, page);
    }
  }

  @Override
  public void referencePerformed(
      MachineView machine, int node, long startPicos, Reference reference, long word, long value) {
    if (reference.access() == Access.WRITE) {
      history.written(word, value, machine.nowPicos());
    } else if (machine.protocol().promise() == ConsistencyModel.LINEARIZABLE
        && !history.hadSince(startPicos, word, value)) {
      throw machine.violation(
          Invariant.CURRENT_VALUE,
          "node %d reads %d at address %x, where %d was written before the read began"
              .formatted(node, value, word << 3, history.last(word)),
          node,
          machine.pageOf(reference.address()));
    }
  }
}
