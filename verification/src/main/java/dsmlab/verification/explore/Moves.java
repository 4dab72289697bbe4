package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.verification.explore.Move.Deliver;
import dsmlab.verification.explore.Move.Fire;
import dsmlab.verification.explore.Move.Proceed;
import dsmlab.verification.explore.Move.StartReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What may happen in a state of the cluster, and the state that follows. */
final class Moves<M extends Message> {

  private final Space<M> space;
  private final Layout layout;
  private final Programs programs;
  private final Slots slots;
  private final EventNumbers events;

  Moves(Space<M> space, Programs programs, Slots slots) {
    this.space = space;
    this.layout = space.layout();
    this.programs = programs;
    this.slots = slots;
    this.events = new EventNumbers(space.events());
  }

  /** The state in which nothing has happened. */
  int[] initial() {
    int[] state = new int[layout.size()];
    for (int process = 0; process < layout.processes(); process++) {
      state[layout.process(process)] = programs.initial(process);
    }
    state[layout.ledger()] = Ledger.initial();
    return state;
  }

  /** All moves, always in the same order. */
  List<Move> of(int[] state) {
    List<Move> moves = new ArrayList<>();
    addSteps(state, moves);
    addDeliveries(state, moves);
    addTimers(state, moves);
    return moves;
  }

  private void addSteps(int[] state, List<Move> moves) {
    int[] states = Arrays.copyOfRange(state, layout.process(0), layout.process(layout.processes()));
    for (int process = 0; process < layout.processes(); process++) {
      List<Reference> references = programs.references(process, states[process]);
      for (int choice = 0; choice < references.size(); choice++) {
        int node = programs.node(process);
        int event = events.start(process, states[process], choice, references.get(choice));
        LocalStep step = space.node(node).step(state[layout.node(node)], event);
        moves.add(new StartReference(slots.start(process, choice), node, process, choice, step));
      }
      if (programs.mayProceed(process, states)) {
        int node = programs.node(process);
        LocalStep step = space.node(node).step(state[layout.node(node)], events.acquire(process));
        moves.add(new Proceed(slots.start(process, 0), node, process, step));
      }
    }
  }

  private void addDeliveries(int[] state, List<Move> moves) {
    for (int from = 0; from < layout.nodes(); from++) {
      for (int to = 0; to < layout.nodes(); to++) {
        int contents = state[layout.channel(from, to)];
        if (contents != Channels.EMPTY) {
          addDeliveries(from, to, contents, state, moves);
        }
      }
    }
  }

  private void addDeliveries(int from, int to, int contents, int[] state, List<Move> moves) {
    for (int message : space.channels().next(contents)) {
      LocalStep step = space.node(to).step(state[layout.node(to)], events.arrival(from, message));
      moves.add(new Deliver(slots.delivery(from, to), from, to, message, step));
    }
  }

  private void addTimers(int[] state, List<Move> moves) {
    for (int node = 0; node < layout.nodes(); node++) {
      int number = state[layout.node(node)];
      for (int event : space.node(node).state(number).timers()) {
        LocalStep step = space.node(node).step(number, event);
        moves.add(new Fire(slots.timer(node, event), node, event, step));
      }
    }
  }

  /**
   * Writes the state that follows from a move.
   *
   * @throws Violation when the protocol fails in the move
   */
  void apply(Move move, int[] state, int[] next) {
    System.arraycopy(state, 0, next, 0, state.length);
    switch (move) {
      case Proceed proceed -> {
        int at = layout.process(proceed.process());
        next[at] = programs.proceeded(proceed.process(), state[at]);
      }
      case StartReference start -> {
        int at = layout.process(start.process());
        next[at] = programs.started(start.process(), state[at], start.choice());
      }
      case Deliver deliver -> {
        int at = layout.channel(deliver.from(), deliver.node());
        next[at] = space.channels().without(state[at], deliver.message());
      }
      case Fire _ -> {}
    }
    applyStep(move, next);
  }

  private void applyStep(Move move, int[] next) {
    LocalStep step = move.step();
    if (step.failure != null) {
      throw new Violation(step.failure);
    }
    next[layout.node(move.node())] = step.next;
    for (int i = 0; i < step.messages.length; i++) {
      int at = layout.channel(move.node(), step.destinations[i]);
      next[at] = space.channels().with(next[at], step.messages[i]);
    }
    step.endReferences(programs, layout, next);
    next[layout.ledger()] = space.ledgerAfter(next[layout.ledger()], step);
  }

  /**
   * Whether two moves lead to the same state in both orders. Synchronisations depend on each other.
   */
  boolean areIndependent(Move one, Move other) {
    boolean bothSynchronise = one instanceof Proceed && other instanceof Proceed;
    boolean bothTouchLedger = space.touchesLedger(one.step()) && space.touchesLedger(other.step());
    return one.node() != other.node() && !bothSynchronise && !bothTouchLedger;
  }
}
