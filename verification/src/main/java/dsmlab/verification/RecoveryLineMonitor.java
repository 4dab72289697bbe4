package dsmlab.verification;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.machine.MachineView;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.Rollback;
import dsmlab.machine.RunMonitor;
import dsmlab.protocol.invariant.InvariantViolation;
import dsmlab.protocol.invariant.PageInvariants;
import dsmlab.sim.settings.Units;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds checkpoints to what they promise. A line to which a machine goes back has no orphan
 * message: what a node has received in its state, the sender has sent in its own. When a node saves
 * itself while its processes stand still until it is written, no transaction is open on any page,
 * and owners, copy sets and managers agree; so they do after every recovery. A page that a node
 * saves holds what all stores up to then have left in it. It keeps its own books of what was
 * received. One monitor serves one run.
 */
public final class RecoveryLineMonitor implements RunMonitor {

  private record Receipt(int sender, long number) {}

  /** What one node has received, and how much of it before each of its checkpoints. */
  private static final class Books {
    private final List<Receipt> receipts = new ArrayList<>();
    private final Long2IntOpenHashMap beforeMark = new Long2IntOpenHashMap();
  }

  private final List<Books> books = new ArrayList<>();

  private Books of(int node) {
    while (books.size() <= node) {
      books.add(new Books());
    }
    return books.get(node);
  }

  @Override
  public void messageReceived(MachineView machine, int sender, int node, long number) {
    of(node).receipts.add(new Receipt(sender, number));
  }

  @Override
  public void checkpointSaved(MachineView machine, Checkpoint state, Saving saving) {
    Books ofNode = of(state.node());
    ofNode.beforeMark.put(state.mark(), ofNode.receipts.size());
    if (saving == Saving.BLOCKING) {
      requireQuiet(machine, "node %d saves itself".formatted(state.node()));
    }
  }

  @Override
  public void pageSaved(MachineView machine, int node, long page, LongList saved, LongList stored) {
    if (!saved.equals(stored)) {
      throw broken(
          machine,
          "node %d saves page %d, which is not what all stores have left in it"
              .formatted(node, page));
    }
  }

  @Override
  public void recovered(MachineView machine, Rollback rollback) {
    RecoveryLine line = rollback.line();
    for (Checkpoint state : line.states()) {
      List<Receipt> receipts = of(state.node()).receipts;
      receipts.subList(of(state.node()).beforeMark.get(state.mark()), receipts.size()).clear();
      receipts.forEach(receipt -> requireSent(machine, state, line.of(receipt.sender()), receipt));
    }
    requireQuiet(machine, "the machine goes on");
  }

  private static void requireSent(
      MachineView machine, Checkpoint receiver, Checkpoint sender, Receipt receipt) {
    if (receipt.number() >= sender.mark()) {
      throw broken(
          machine,
          "node %d goes back to %s, where it has received what node %d sends only after %s"
              .formatted(
                  receiver.node(),
                  Units.durationText(receiver.atPicos()),
                  sender.node(),
                  Units.durationText(sender.atPicos())));
    }
  }

  private static void requireQuiet(MachineView machine, String when) {
    PageInvariants invariants = new PageInvariants(machine, machine.protocol().replication());
    for (LongIterator pages = machine.touchedPages().iterator(); pages.hasNext(); ) {
      long page = pages.nextLong();
      if (machine.isTorn(page)) {
        continue;
      }
      if (!machine.isQuiet(page)) {
        throw broken(machine, "%s while a transaction is open on page %d".formatted(when, page));
      }
      requireAgreement(machine, invariants, page, when);
    }
  }

  private static void requireAgreement(
      MachineView machine, PageInvariants invariants, long page, String when) {
    try {
      invariants.check(page);
    } catch (InvariantViolation e) {
      throw broken(machine, "%s, but %s".formatted(when, e.getMessage()));
    }
  }

  private static PromiseViolation broken(MachineView machine, String sentence) {
    return new PromiseViolation(
        "the recovery line is not consistent: %s (%s at %s)"
            .formatted(sentence, machine.protocol().id(), Units.durationText(machine.nowPicos())));
  }
}
