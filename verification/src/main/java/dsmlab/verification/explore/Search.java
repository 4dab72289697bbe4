package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits every state that a cluster can reach, breadth first, so that the way to a bad state is
 * among the shortest.
 *
 * <p>Sleep sets in breadth-first order: a state keeps the moves that need not be followed from it
 * because another order of the same moves is followed elsewhere. When the state is met again with
 * fewer of them, those that are missing are followed after all.
 */
final class Search<M extends Message> {

  private static final int NO_MOVE = -1;

  private final Programs programs;
  private final Limits limits;
  private final Space<M> space;
  private final Layout layout;
  private final Moves<M> moves;
  private final Slots slots;
  private final StateChecks<M> checks;
  private final Symmetry<M> symmetry;
  private final boolean sleeps;
  private final Consumer<End> ends;

  private final StateStore states;
  private final IntArrayList parents = new IntArrayList();
  private final IntArrayList ranks = new IntArrayList();
  private final LongArrayList asleep = new LongArrayList();
  private final LongArrayList followed = new LongArrayList();
  private final IntArrayList again = new IntArrayList();
  private final IntArrayList quietStates = new IntArrayList();
  private final IntArrayList onwards = new IntArrayList();
  private final Edges edges = new Edges();
  private final int[] state;
  private final int[] next;
  private long transitions;
  private int frontier;
  private int expanding;
  private int expandingRank = NO_MOVE;

  /** What is searched, and how far. */
  record Limits(int statesMax, boolean checksReads, boolean checksQuiescence) {

    Limits times(int factor) {
      int more = (int) Math.min(Integer.MAX_VALUE, (long) statesMax * factor);
      return new Limits(more, checksReads, checksQuiescence);
    }
  }

  Search(
      Cluster<M> cluster,
      Programs programs,
      int choices,
      Limits limits,
      Set<Shortcut> shortcuts,
      Consumer<End> ends) {
    this.programs = programs;
    this.limits = limits;
    this.space = new Space<>(cluster, programs, shortcuts, limits.checksReads());
    this.layout = space.layout();
    this.sleeps = shortcuts.contains(Shortcut.SLEEP_SETS) && cluster.orderedChannels();
    this.slots = new Slots(cluster.nodes(), programs.processes(), choices, sleeps, space.events());
    this.moves = new Moves<>(space, programs, slots);
    this.checks = new StateChecks<>(space);
    this.symmetry =
        shortcuts.contains(Shortcut.SYMMETRY) ? Symmetry.of(space, programs) : Symmetry.none(space);
    this.states = new StateStore(layout.size());
    this.state = new int[layout.size()];
    this.next = new int[layout.size()];
    this.ends = ends;
  }

  Exploration run() {
    try {
      meet(moves.initial(), 0L, 0);
      while (frontier < states.count() || !again.isEmpty()) {
        if (states.count() > limits.statesMax()) {
          return exploration(Exploration.Verdict.BUDGET_SPENT, null);
        }
        expand(again.isEmpty() ? frontier++ : again.popInt());
      }
      symmetry.check();
      if (limits.checksQuiescence()) {
        checkQuiescenceReachable();
      } else if (quietStates.isEmpty()) {
        throw endless(0);
      }
      return exploration(Exploration.Verdict.HOLDS, null);
    } catch (Violation violation) {
      if (symmetry.size() > 1) {
        throw new ShortcutException(Shortcut.SYMMETRY);
      }
      return exploration(Exploration.Verdict.VIOLATED, counterexample(violation));
    }
  }

  private Exploration exploration(
      Exploration.Verdict verdict, @Nullable Counterexample counterexample) {
    return new Exploration(
        verdict, states.count(), transitions, depth(), symmetry.size(), sleeps, counterexample);
  }

  private int depth() {
    int[] depths = new int[states.count()];
    int deepest = 0;
    for (int number = 1; number < depths.length; number++) {
      depths[number] = depths[parents.getInt(number)] + 1;
      deepest = Math.max(deepest, depths[number]);
    }
    return deepest;
  }

  private void expand(int number) {
    expanding = number;
    states.get(number, state);
    List<Move> all = moves.of(state);
    if (all.isEmpty()) {
      end(number);
      return;
    }
    long sleeping = asleep.getLong(number);
    long done = followed.getLong(number);
    for (expandingRank = 0; expandingRank < all.size(); expandingRank++) {
      long bit = sleeps ? 1L << all.get(expandingRank).slot() : 0;
      if ((bit & (sleeping | done)) == 0) {
        follow(number, all, sleeping);
        sleeping |= bit;
        done |= bit;
      }
    }
    followed.set(number, done);
  }

  private void follow(int number, List<Move> all, long sleeping) {
    Move move = all.get(expandingRank);
    transitions++;
    moves.apply(move, state, next);
    long stillAsleep = sleeps ? independentOf(move, all, sleeping) : 0;
    int renaming = symmetry.toFirst(next);
    long renamedAsleep =
        renaming == 0 ? stillAsleep : slots.renamed(stillAsleep, symmetry.renaming(renaming));
    int reached = meet(next, renamedAsleep, number);
    if (limits.checksQuiescence()) {
      edges.add(number, reached);
    }
  }

  private long independentOf(Move move, List<Move> all, long sleeping) {
    long independent = 0;
    for (Move other : all) {
      long bit = 1L << other.slot();
      if ((bit & sleeping) != 0 && moves.areIndependent(move, other)) {
        independent |= bit;
      }
    }
    return independent;
  }

  private int meet(int[] reached, long sleeping, int parent) {
    int before = states.count();
    int number = states.add(reached);
    if (number == before) {
      parents.add(parent);
      ranks.add(expandingRank);
      asleep.add(sleeping);
      followed.add(0L);
      checks.check(reached);
    } else {
      wake(number, sleeping);
    }
    return number;
  }

  /** A state was met again: what sleeps now only in one of the two must be followed. */
  private void wake(int number, long sleeping) {
    long before = asleep.getLong(number);
    long both = before & sleeping;
    if (both != before) {
      asleep.set(number, both);
      if (number < frontier) {
        again.add(number);
      }
    }
  }

  /** Nothing can happen any more: then every program is done and every page is quiet. */
  private void end(int number) {
    expandingRank = NO_MOVE;
    for (int process = 0; process < programs.processes(); process++) {
      if (!programs.isFinished(process, state[layout.process(process)])) {
        throw new Violation(
            "deadlock: nothing can happen any more but the process %d of node %d waits"
                .formatted(process, programs.node(process)));
      }
    }
    long busy = checks.busyPages(state);
    if (busy != 0) {
      throw new Violation(
          "page %d never becomes quiet".formatted(Long.numberOfTrailingZeros(busy)));
    }
    quietStates.add(number);
    End end = endOf(state);
    space.checkCopies(end, state[layout.ledger()]);
    ends.accept(end);
  }

  private End endOf(int[] reached) {
    List<LocalState> nodes = new ArrayList<>();
    for (int node = 0; node < layout.nodes(); node++) {
      nodes.add(space.node(node).state(reached[layout.node(node)]));
    }
    int[] processes =
        Arrays.copyOfRange(reached, layout.process(0), layout.process(layout.processes()));
    return new End(nodes, processes);
  }

  /** From every state one can get to where nothing is under way. */
  private void checkQuiescenceReachable() {
    BitSet able = edges.ancestors(quietStates, states.count());
    for (boolean more = true; more; ) {
      more = false;
      for (int number = able.nextClearBit(0);
          number < states.count();
          number = able.nextClearBit(number + 1)) {
        if (leadsInto(able, number)) {
          able.set(number);
          more = true;
        }
      }
    }
    int stuck = able.nextClearBit(0);
    if (stuck < states.count()) {
      throw endless(stuck);
    }
  }

  private Violation endless(int number) {
    expanding = number;
    expandingRank = NO_MOVE;
    states.get(number, state);
    EndlessWalk walk = EndlessWalk.from(state, moves);
    onwards.addAll(walk.ranks());
    return new Violation(
        "something is under way for ever: the last %d steps can follow each other without end"
            .formatted(walk.circle()));
  }

  /** Follows the moves of a state that the sleep sets have left out as well. */
  private boolean leadsInto(BitSet able, int number) {
    states.get(number, state);
    for (Move move : moves.of(state)) {
      moves.apply(move, state, next);
      symmetry.toFirst(next);
      if (able.get(states.add(next))) {
        return true;
      }
    }
    return false;
  }

  /** Told without symmetry, since its nodes must have their own names. */
  private Counterexample counterexample(Violation violation) {
    IntArrayList ranksBack = new IntArrayList(onwards);
    Collections.reverse(ranksBack);
    if (expandingRank != NO_MOVE) {
      ranksBack.add(expandingRank);
    }
    for (int at = expanding; at != 0; at = parents.getInt(at)) {
      ranksBack.add(ranks.getInt(at));
    }
    return new Counterexample(String.valueOf(violation.getMessage()), trail().along(ranksBack));
  }

  private Trail<M> trail() {
    return new Trail<>(space, programs, moves);
  }
}
