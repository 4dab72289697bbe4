package dsmlab.verification;

import dsmlab.machine.MachineView;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.RunMonitor;
import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Reference;
import dsmlab.protocol.invariant.InvariantViolation;
import dsmlab.protocol.invariant.PageInvariants;
import dsmlab.sim.settings.Units;
import it.unimi.dsi.fastutil.longs.LongIterator;
import org.jspecify.annotations.Nullable;

/**
 * Holds a protocol to its promise during a run: the invariants of a page after every event about
 * it, those of all pages at the end, and, where the promise is linearizability, that every read
 * returns a value that its word had at some time since the read began. Each event costs time in
 * proportion to the number of nodes. One monitor serves one run.
 */
public final class PromiseMonitor implements RunMonitor {

  private final WordHistory history = new WordHistory();
  private @Nullable PageInvariants invariants;

  @Override
  public boolean needsValues() {
    return true;
  }

  @Override
  public void handled(MachineView machine, int node, long page) {
    check(machine, page);
  }

  @Override
  public void ended(MachineView machine) {
    for (LongIterator pages = machine.touchedPages().iterator(); pages.hasNext(); ) {
      long page = pages.nextLong();
      if (!machine.isQuiet(page)) {
        throw violation(machine, "page %d never becomes quiet".formatted(page));
      }
      check(machine, page);
    }
  }

  private void check(MachineView machine, long page) {
    if (invariants == null) {
      invariants = new PageInvariants(machine, machine.protocol().replication());
    }
    try {
      invariants.check(page);
    } catch (InvariantViolation e) {
      throw violation(machine, e.getMessage());
    }
  }

  @Override
  public void referencePerformed(
      MachineView machine, int node, long startPicos, Reference reference, long word, long value) {
    if (reference.access() == Access.WRITE) {
      history.written(word, value, machine.nowPicos());
    } else if (machine.protocol().promise() == ConsistencyModel.LINEARIZABLE
        && !history.hadSince(startPicos, word, value)) {
      throw violation(
          machine,
          "node %d reads %d at address %x, where %d was written before the read began"
              .formatted(node, value, word << 3, history.last(word)));
    }
  }

  private static PromiseViolation violation(MachineView machine, @Nullable String sentence) {
    return new PromiseViolation(
        "%s breaks its promise at %s: %s; the last events were\n%s"
            .formatted(
                machine.protocol().id(),
                Units.durationText(machine.nowPicos()),
                sentence,
                machine.recentEvents()));
  }
}
