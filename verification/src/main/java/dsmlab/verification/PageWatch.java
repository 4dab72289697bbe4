package dsmlab.verification;

import dsmlab.machine.MachineView;
import dsmlab.protocol.Access;
import dsmlab.protocol.Retention;
import dsmlab.protocol.invariant.Invariant;
import dsmlab.protocol.invariant.PageInvariants;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Units;
import java.util.HashMap;
import java.util.Map;

/**
 * Who holds, may write and owns one page. A handler changes only its own node, so each event costs
 * the look at one node; all nodes are looked at when nothing about the page is under way any more.
 */
final class PageWatch {

  private final MachineView machine;
  private final PageInvariants invariants;
  private final Retention retention;
  private final long page;
  private final Map<Integer, Long> grantedPicos = new HashMap<>();
  private NodeSet holders = NodeSet.empty();
  private NodeSet writers = NodeSet.empty();
  private NodeSet owners = NodeSet.empty();
  private NodeSet restless = NodeSet.empty();

  PageWatch(MachineView machine, PageInvariants invariants, long page) {
    this.machine = machine;
    this.invariants = invariants;
    this.retention = machine.protocol().retention();
    this.page = page;
    for (int node = 0; node < machine.nodes(); node++) {
      look(node);
    }
  }

  /** A node has handled something about the page. */
  void handled(int node) {
    Access before = access(node);
    look(node);
    if (!retention.equals(Retention.NONE)) {
      checkRetention(node, before);
    }
    invariants.checkRights(page, holders, writers);
    invariants.checkOwners(page, owners);
    if (isQuiet()) {
      invariants.checkQuiet(page);
    }
  }

  private void look(int node) {
    Access access = machine.access(node, page);
    holders = with(holders, node, access != Access.NONE);
    writers = with(writers, node, access == Access.WRITE);
    owners = with(owners, node, machine.facts(node, page).owner());
    restless = with(restless, node, !machine.isQuiet(node, page));
  }

  private static NodeSet with(NodeSet set, int node, boolean member) {
    return member ? set.with(node) : set.without(node);
  }

  private Access access(int node) {
    if (writers.contains(node)) {
      return Access.WRITE;
    }
    return holders.contains(node) ? Access.READ : Access.NONE;
  }

  /** Whether nothing is under way; faults may have ended outside of handlers. */
  private boolean isQuiet() {
    if (machine.messagesAbout(page) == 0) {
      restless.forEach(node -> restless = with(restless, node, !machine.isQuiet(node, page)));
      return restless.isEmpty();
    }
    return false;
  }

  private void checkRetention(int node, Access before) {
    Access now = access(node);
    long nowPicos = machine.nowPicos();
    if (now.compareTo(before) > 0) {
      grantedPicos.put(node, nowPicos);
    } else if (now != before && grantedPicos.containsKey(node)) {
      long keptPicos = nowPicos - grantedPicos.get(node);
      long leastPicos = retention.leastPicos(machine.protocolSettings(), before);
      if (keptPicos < leastPicos) {
        throw machine.violation(
            Invariant.QUANTUM_KEPT,
            "page %d is given up after %s, before the quantum of %s has passed"
                .formatted(page, Units.durationText(keptPicos), Units.durationText(leastPicos)),
            node,
            page);
      }
    }
  }
}
