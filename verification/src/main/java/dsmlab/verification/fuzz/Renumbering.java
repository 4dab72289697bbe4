package dsmlab.verification.fuzz;

import dsmlab.verification.script.Command;
import dsmlab.verification.script.Place;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Commands about other nodes and places. */
final class Renumbering {

  private Renumbering() {}

  /** Whether a step is about a node. */
  static boolean mentions(Command command, int node) {
    return switch (command) {
      case Command.Read(int at, _) -> at == node;
      case Command.Write(int at, _, _) -> at == node;
      case Command.Deliver(int from, int to, _) -> from == node || to == node;
      case Command.Fire(int at, _, _) -> at == node;
      default -> false;
    };
  }

  /** A step with other numbers for the nodes. */
  static Command nodes(Command command, IntUnaryOperator renumber) {
    return switch (command) {
      case Command.Read(int at, Place place) -> new Command.Read(renumber.applyAsInt(at), place);
      case Command.Write(int at, Place place, long value) ->
          new Command.Write(renumber.applyAsInt(at), place, value);
      case Command.Deliver(int from, int to, int position) ->
          new Command.Deliver(renumber.applyAsInt(from), renumber.applyAsInt(to), position);
      case Command.Fire(int at, long page, Integer purpose) ->
          new Command.Fire(renumber.applyAsInt(at), page, purpose);
      default -> command;
    };
  }

  /** The page that a step names. */
  static Optional<Long> page(Command command) {
    return switch (command) {
      case Command.Read(_, Place place) -> Optional.of(place.page());
      case Command.Write(_, Place place, _) -> Optional.of(place.page());
      case Command.Fire(_, long page, _) -> Optional.of(page);
      default -> Optional.empty();
    };
  }

  /** A step at another place. */
  static Command places(Command command, UnaryOperator<Place> renumber) {
    return switch (command) {
      case Command.Read(int node, Place place) -> new Command.Read(node, renumber.apply(place));
      case Command.Write(int node, Place place, long value) ->
          new Command.Write(node, renumber.apply(place), value);
      case Command.Fire(int node, long page, Integer purpose) ->
          new Command.Fire(node, renumber.apply(new Place(page, 0)).page(), purpose);
      default -> command;
    };
  }
}
