package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.verification.explore.LocalEvent.Acquire;
import dsmlab.verification.explore.LocalEvent.Arrival;
import dsmlab.verification.explore.LocalEvent.Start;
import dsmlab.verification.explore.LocalEvent.TimerCame;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Finds out what a state would be had the nodes other names, by letting the renamed events happen
 * at the renamed nodes: so it need not know which numbers in a protocol's state mean nodes.
 */
final class Renamer<M extends Message> {

  private final Renaming renaming;
  private final Space<M> space;
  private final List<Known> states = new ArrayList<>();
  private final Known events = new Known();
  private final Known messages = new Known();
  private final Known channels = new Known();
  private final Known ledgers = new Known();

  /** Answers that were found before. */
  private static final class Known {
    private static final int UNKNOWN = -1;
    private final Int2IntOpenHashMap answers = new Int2IntOpenHashMap();

    Known() {
      answers.defaultReturnValue(UNKNOWN);
    }

    int of(int number, IntUnaryOperator finder) {
      int known = answers.get(number);
      if (known == UNKNOWN) {
        known = finder.applyAsInt(number);
        answers.put(number, known);
      }
      return known;
    }
  }

  Renamer(Renaming renaming, Space<M> space) {
    this.renaming = renaming;
    this.space = space;
    for (int node = 0; node < space.cluster().nodes(); node++) {
      states.add(new Known());
    }
  }

  Renaming renaming() {
    return renaming;
  }

  /** Writes a renamed state of the cluster. */
  void rename(int[] state, int[] renamed) {
    Layout layout = space.layout();
    for (int node = 0; node < layout.nodes(); node++) {
      renamed[layout.node(renaming.node(node))] = state(node, state[layout.node(node)]);
      for (int to = 0; to < layout.nodes(); to++) {
        renamed[layout.channel(renaming.node(node), renaming.node(to))] =
            channel(state[layout.channel(node, to)]);
      }
    }
    for (int process = 0; process < layout.processes(); process++) {
      renamed[layout.process(renaming.process(process))] =
          renaming.processState(state[layout.process(process)]);
    }
    renamed[layout.ledger()] = ledger(state[layout.ledger()]);
  }

  /** What a state of a node would be. */
  int state(int node, int number) {
    return states.get(node).of(number, _ -> findState(node, number));
  }

  private int findState(int node, int number) {
    LocalState state = space.node(node).state(number);
    return state.event() == LocalState.NO_EVENT
        ? number
        : step(node, state.before(), state.event()).next;
  }

  /** The renamed step of a renamed node. */
  LocalStep step(int node, int state, int event) {
    return space.node(renaming.node(node)).step(state(node, state), event(event));
  }

  private int event(int number) {
    return events.of(number, _ -> space.events().of(renamed(space.events().thing(number))));
  }

  private LocalEvent renamed(LocalEvent event) {
    return switch (event) {
      case Start(int process, Reference reference) ->
          new Start(renaming.process(process), renaming.reference(reference));
      case Acquire(int process) -> new Acquire(renaming.process(process));
      case Arrival(int sender, int message) -> new Arrival(renaming.node(sender), message(message));
      case TimerCame timer -> timer;
    };
  }

  /** What a message would be: what the renamed step sends in its place. */
  int message(int number) {
    return messages.of(number, _ -> findMessage(space.messages().origin(number)));
  }

  private int findMessage(Messages.Origin origin) {
    LocalStep step = step(origin.node(), origin.state(), origin.event());
    int destination = renaming.node(origin.destination());
    int rank = origin.rank();
    for (int i = 0; i < step.messages.length; i++) {
      if (step.destinations[i] == destination && rank-- == 0) {
        return step.messages[i];
      }
    }
    throw new ShortcutException(Shortcut.SYMMETRY);
  }

  int channel(int contents) {
    return channels.of(contents, _ -> findChannel(contents));
  }

  private int findChannel(int contents) {
    int[] all = space.channels().all(contents);
    for (int i = 0; i < all.length; i++) {
      all[i] = message(all[i]);
    }
    return space.channels().of(all);
  }

  private int ledger(int number) {
    return ledgers.of(number, _ -> space.ledgerRenamed(number, renaming));
  }
}
