package dsmlab.cli;

import dsmlab.cli.RandomProgram.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The faults of a program under any protocol with many readers or one writer, by arithmetic: nodes,
 * pages and rights, without messages.
 */
final class FaultArithmetic {

  long readFaults;
  long writeFaults;
  long copiesInvalidated;

  /** Write faults of the owner, when only writes move ownership. */
  long byOwner;

  /** Write faults of the owner, when reads move it too. */
  long byDynamicOwner;

  private final Map<Long, Page> pages = new HashMap<>();
  private final int nodes;
  private final boolean home;

  private static final class Page {
    private final Set<Integer> holders = new HashSet<>();
    private boolean writable = true;
    private int owner;
    private int dynamicOwner;
  }

  private FaultArithmetic(int nodes, boolean home) {
    this.nodes = nodes;
    this.home = home;
  }

  /** The faults of a program whose pages belong to their homes, or to node 0, at first. */
  static FaultArithmetic of(RandomProgram program, boolean home) {
    FaultArithmetic faults = new FaultArithmetic(program.processes(), home);
    for (Reference reference : program.references()) {
      for (long page = reference.firstPage(); page <= reference.lastPage(); page++) {
        faults.refer(reference.process(), faults.page(page), reference.writes());
      }
    }
    return faults;
  }

  private Page page(long number) {
    Page known = pages.get(number);
    if (known != null) {
      return known;
    }
    Page page = new Page();
    page.owner = home ? (int) (number % nodes) : 0;
    page.dynamicOwner = page.owner;
    page.holders.add(page.owner);
    pages.put(number, page);
    return page;
  }

  private void refer(int node, Page page, boolean writes) {
    boolean holds = page.holders.contains(node);
    if (writes && !(holds && page.writable)) {
      write(node, page);
    } else if (!holds) {
      read(node, page);
    }
  }

  private void read(int node, Page page) {
    readFaults++;
    page.holders.add(node);
    page.writable = false;
    page.dynamicOwner = node;
  }

  private void write(int node, Page page) {
    writeFaults++;
    byOwner += page.owner == node ? 1 : 0;
    byDynamicOwner += page.dynamicOwner == node ? 1 : 0;
    page.holders.remove(node);
    copiesInvalidated += page.holders.size();
    page.holders.clear();
    page.holders.add(node);
    page.writable = true;
    page.owner = node;
    page.dynamicOwner = node;
  }
}
