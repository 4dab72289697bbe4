package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.verification.explore.Counterexample.Step;
import dsmlab.verification.explore.LocalEvent.TimerCame;
import dsmlab.verification.explore.Move.Deliver;
import dsmlab.verification.explore.Move.Fire;
import dsmlab.verification.explore.Move.Proceed;
import dsmlab.verification.explore.Move.StartReference;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** Follows a way through the states once more and tells its moves. */
final class Trail<M extends Message> {

  private final Space<M> space;
  private final Programs programs;
  private final Moves<M> moves;

  Trail(Space<M> space, Programs programs, Moves<M> moves) {
    this.space = space;
    this.programs = programs;
    this.moves = moves;
  }

  /** The moves of a way that is given by the ranks of its moves, the last first. */
  List<Step> along(IntArrayList ranksBack) {
    List<Step> steps = new ArrayList<>();
    int[] state = moves.initial();
    int[] next = state.clone();
    for (int i = ranksBack.size() - 1; i >= 0; i--) {
      Move move = moves.of(state).get(ranksBack.getInt(i));
      steps.add(told(move, state));
      if (i > 0) {
        moves.apply(move, state, next);
        System.arraycopy(next, 0, state, 0, state.length);
      }
    }
    return steps;
  }

  private Step told(Move move, int[] state) {
    return switch (move) {
      case StartReference start -> told(start, state);
      case Deliver deliver ->
          new Step.Deliver(deliver.from(), deliver.node(), passedOver(deliver, state));
      case Fire fire -> {
        TimerCame timer = (TimerCame) space.events().thing(fire.event());
        yield new Step.Fire(fire.node(), timer.page(), timer.purpose());
      }
      case Proceed proceed -> new Step.Proceed(programs.node(proceed.process()));
    };
  }

  private Step told(StartReference start, int[] state) {
    int processState = state[space.layout().process(start.process())];
    Reference reference = programs.references(start.process(), processState).get(start.choice());
    return new Step.Start(start.node(), reference);
  }

  /** Without order, the messages of a channel stand in the order of their numbers. */
  private int passedOver(Deliver deliver, int[] state) {
    int contents = state[space.layout().channel(deliver.from(), deliver.node())];
    return IntArrayList.wrap(space.channels().all(contents)).indexOf(deliver.message());
  }
}
