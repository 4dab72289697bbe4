package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.invariant.ClusterView;
import dsmlab.protocol.invariant.InvariantViolation;
import dsmlab.protocol.invariant.PageInvariants;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/**
 * Holds the page invariants in every state. They depend on the states of the nodes and on which
 * pages are quiet, so each such combination is checked once.
 */
final class StateChecks<M extends Message> implements ClusterView {

  private static final long UNKNOWN = -1;

  private final Space<M> space;
  private final Layout layout;
  private final PageInvariants invariants;
  private final StateStore checked;
  private final int[] combination;
  private final Int2LongOpenHashMap channelPages = new Int2LongOpenHashMap();
  private int[] state = {};
  private long busyPages;

  StateChecks(Space<M> space) {
    this.space = space;
    this.layout = space.layout();
    this.invariants = new PageInvariants(this, space.cluster().protocol().replication());
    this.combination = new int[layout.nodes() + 2];
    this.checked = new StateStore(combination.length);
    channelPages.defaultReturnValue(UNKNOWN);
  }

  /**
   * Checks a state.
   *
   * @throws Violation when an invariant does not hold
   */
  void check(int[] reached) {
    state = reached;
    busyPages = busyPages(reached);
    System.arraycopy(reached, 0, combination, 0, layout.nodes());
    combination[layout.nodes()] = (int) busyPages;
    combination[layout.nodes() + 1] = (int) (busyPages >>> Integer.SIZE);
    int before = checked.count();
    if (checked.add(combination) == before) {
      checkPages();
    }
  }

  private void checkPages() {
    try {
      for (int page = 0; page < space.cluster().pages(); page++) {
        invariants.check(page);
      }
    } catch (InvariantViolation e) {
      throw new Violation(String.valueOf(e.getMessage()));
    }
  }

  /** One bit for each page about which anything is under way. */
  long busyPages(int[] reached) {
    long busy = 0;
    for (int node = 0; node < layout.nodes(); node++) {
      busy |= space.node(node).state(reached[layout.node(node)]).busyPages();
      for (int to = 0; to < layout.nodes(); to++) {
        busy |= channelPages(reached[layout.channel(node, to)]);
      }
    }
    return busy;
  }

  private long channelPages(int contents) {
    if (contents == Channels.EMPTY) {
      return 0;
    }
    long known = channelPages.get(contents);
    if (known == UNKNOWN) {
      known = 0;
      for (int message : space.channels().all(contents)) {
        known |= 1L << space.messages().message(message).page();
      }
      channelPages.put(contents, known);
    }
    return known;
  }

  private LocalState local(int node) {
    return space.node(node).state(state[layout.node(node)]);
  }

  @Override
  public int nodes() {
    return layout.nodes();
  }

  @Override
  public Access access(int node, long page) {
    return local(node).rights().get((int) page);
  }

  @Override
  public PageFacts facts(int node, long page) {
    return local(node).facts().get((int) page);
  }

  @Override
  public boolean isQuiet(long page) {
    return (busyPages & 1L << page) == 0;
  }
}
