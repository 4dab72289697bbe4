package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.verification.explore.LocalEvent.TimerCame;
import dsmlab.verification.explore.Move.Deliver;
import dsmlab.verification.explore.Move.Fire;
import dsmlab.verification.explore.Move.Proceed;
import dsmlab.verification.explore.Move.StartReference;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Place;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** Follows a way through the states once more and tells its moves as the commands of a script. */
final class Trail<M extends Message> {

  private final Space<M> space;
  private final Layout layout;
  private final Programs programs;
  private final Moves<M> moves;
  private final Int2ObjectOpenHashMap<IntArrayList> sent = new Int2ObjectOpenHashMap<>();
  private final List<Command> told = new ArrayList<>();

  Trail(Space<M> space, Programs programs, Moves<M> moves) {
    this.space = space;
    this.layout = space.layout();
    this.programs = programs;
    this.moves = moves;
  }

  /** The moves of a way that is given by the ranks of its moves, the last first. */
  List<Command> along(IntArrayList ranksBack) {
    int[] state = moves.initial();
    int[] next = state.clone();
    for (int i = ranksBack.size() - 1; i >= 0; i--) {
      Move move = moves.of(state).get(ranksBack.getInt(i));
      tell(move, state);
      if (i > 0) {
        moves.apply(move, state, next);
        System.arraycopy(next, 0, state, 0, state.length);
      }
    }
    return told;
  }

  private void tell(Move move, int[] state) {
    switch (move) {
      case StartReference start -> told.add(told(start, state));
      case Deliver deliver -> told.add(told(deliver));
      case Fire fire -> {
        TimerCame timer = (TimerCame) space.events().thing(fire.event());
        told.add(new Command.Fire(fire.node(), timer.page(), timer.purpose()));
      }
      case Proceed _ -> {}
    }
    send(move);
  }

  private Command told(StartReference start, int[] state) {
    int processState = state[layout.process(start.process())];
    Reference reference = programs.references(start.process(), processState).get(start.choice());
    long address = reference.address();
    Place place = Place.at(address);
    return reference.access() == Access.READ
        ? new Command.Read(start.node(), place)
        : new Command.Write(start.node(), place, reference.value());
  }

  /** A script counts the messages of a channel in the order of their sending. */
  private Command told(Deliver deliver) {
    IntArrayList waiting = sentOn(deliver.from(), deliver.node());
    int index = waiting.indexOf(deliver.message());
    waiting.removeInt(index);
    return new Command.Deliver(deliver.from(), deliver.node(), index + 1);
  }

  private void send(Move move) {
    LocalStep step = move.step();
    for (int i = 0; i < step.messages.length; i++) {
      sentOn(move.node(), step.destinations[i]).add(step.messages[i]);
    }
  }

  private IntArrayList sentOn(int from, int to) {
    return sent.computeIfAbsent(layout.channel(from, to), _ -> new IntArrayList());
  }
}
