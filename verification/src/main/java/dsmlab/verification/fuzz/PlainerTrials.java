package dsmlab.verification.fuzz;

import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Trials that are plainer than a given one by one step, though perhaps no longer failing. */
final class PlainerTrials {

  private final Trial trial;
  private final ClusterShape shape;
  private final List<Trial> plainer = new ArrayList<>();

  PlainerTrials(Trial trial) {
    this.trial = trial;
    this.shape = trial.shape();
  }

  /** All of them. */
  List<Trial> all() {
    addPlainerShapes();
    addFewerNodes();
    addFewerPlaces();
    addPlainerValues();
    plainer.remove(trial);
    return plainer;
  }

  private void addPlainerShapes() {
    for (String name : shape.options().keySet()) {
      Map<String, String> fewer = new LinkedHashMap<>(shape.options());
      fewer.remove(name);
      plainer.add(trial.on(shape.with(fewer)));
    }
    add(shape.owner().equals(ClusterShape.NODE0), shape.nodes(), ClusterShape.NODE0);
    if (shape.hardwareMulticast()) {
      plainer.add(
          trial.on(
              new ClusterShape(
                  shape.nodes(), shape.owner(), false, shape.queuedLocal(), shape.options())));
    }
    if (shape.queuedLocal()) {
      plainer.add(
          trial.on(
              new ClusterShape(
                  shape.nodes(),
                  shape.owner(),
                  shape.hardwareMulticast(),
                  false,
                  shape.options())));
    }
  }

  private void add(boolean same, int nodes, String owner) {
    if (!same) {
      plainer.add(trial.on(shaped(nodes, owner)));
    }
  }

  private ClusterShape shaped(int nodes, String owner) {
    return new ClusterShape(
        nodes, owner, shape.hardwareMulticast(), shape.queuedLocal(), shape.options());
  }

  /** Takes each node away in turn; the nodes behind it move up. */
  private void addFewerNodes() {
    for (int gone = shape.nodes() - 1; gone >= 0 && shape.nodes() > 1; gone--) {
      int node = gone;
      IntUnaryOperator renumber = old -> old > node ? old - 1 : old;
      List<Command> rest =
          trial.commands().stream()
              .filter(command -> !Renumbering.mentions(command, node))
              .map(command -> Renumbering.nodes(command, renumber))
              .toList();
      String owner = ownerAfter(node, renumber);
      plainer.add(trial.with(rest).on(shaped(shape.nodes() - 1, owner)));
    }
  }

  private String ownerAfter(int gone, IntUnaryOperator renumber) {
    if (shape.owner().equals(ClusterShape.HOME)) {
      return ClusterShape.HOME;
    }
    int owner = Integer.parseInt(shape.owner().substring("node".length()));
    return owner == gone ? ClusterShape.NODE0 : "node" + renumber.applyAsInt(owner);
  }

  /** Numbers the pages from 0 without gaps, merges pages, and refers to first words only. */
  private void addFewerPlaces() {
    TreeSet<Long> pages = new TreeSet<>();
    trial.commands().forEach(command -> Renumbering.page(command).ifPresent(pages::add));
    List<Long> used = List.copyOf(pages);
    addPlaces(place -> new Place(used.indexOf(place.page()), place.word()));
    addPlaces(place -> new Place(0, place.word()));
    addPlaces(place -> new Place(place.page(), 0));
  }

  private void addPlaces(UnaryOperator<Place> renumber) {
    plainer.add(
        trial.with(
            trial.commands().stream()
                .map(command -> Renumbering.places(command, renumber))
                .toList()));
  }

  /** Numbers the values that are written from 1, and reads where it writes. */
  private void addPlainerValues() {
    long[] value = {0};
    plainer.add(
        trial.with(
            trial.commands().stream()
                .map(command ->
                    command instanceof Command.Write(int node, Place place, _)
                        ? new Command.Write(node, place, ++value[0])
                        : command)
                .toList()));
  }
}
