package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The renamings of nodes after which a state counts as the same. Nodes with a role keep their
 * names: node 0, initial owners and managers. That the others may be renamed is not believed but
 * checked, for every step that was done.
 */
final class Symmetry<M extends Message> {

  private final Space<M> space;
  private final List<Renamer<M>> renamers;
  private final int[] renamed;

  private Symmetry(Space<M> space, List<Renamer<M>> renamers) {
    this.space = space;
    this.renamers = renamers;
    this.renamed = new int[space.layout().size()];
  }

  /** The symmetry of programs that are the same on every node. */
  static <M extends Message> Symmetry<M> of(Space<M> space, Programs programs) {
    List<Renamer<M>> renamers = new ArrayList<>();
    int nodes = space.cluster().nodes();
    int[] free = IntStream.range(0, nodes).filter(node -> !hasRole(space, node)).toArray();
    int[] names = IntStream.range(0, nodes).toArray();
    addAll(
        free,
        0,
        names,
        mapping -> renamers.add(new Renamer<>(new Renaming(mapping, programs), space)));
    return new Symmetry<>(space, renamers);
  }

  /** No renaming. */
  static <M extends Message> Symmetry<M> none(Space<M> space) {
    return new Symmetry<>(space, List.of());
  }

  private static boolean hasRole(Space<?> space, int node) {
    List<PageFacts> facts = space.node(node).state(0).facts();
    return node == 0
        || space.cluster().owners().contains(node)
        || facts.stream().anyMatch(fact -> fact.managedOwner() != PageFacts.NOBODY);
  }

  /** Tries every name for each free node; the first renaming keeps all names. */
  private static void addAll(int[] free, int from, int[] names, Consumer<int[]> visitor) {
    if (from == free.length) {
      visitor.accept(names.clone());
      return;
    }
    for (int other = from; other < free.length; other++) {
      swap(names, free[from], free[other]);
      addAll(free, from + 1, names, visitor);
      swap(names, free[from], free[other]);
    }
  }

  private static void swap(int[] names, int one, int other) {
    int name = names[one];
    names[one] = names[other];
    names[other] = name;
  }

  /** How many names a state has at most. */
  int size() {
    return Math.max(1, renamers.size());
  }

  /**
   * Replaces a state by the first of those that differ from it in names alone.
   *
   * @return the number of the renaming that does it
   */
  int toFirst(int[] state) {
    int best = 0;
    int[] first = state;
    for (int i = 1; i < renamers.size(); i++) {
      renamers.get(i).rename(state, renamed);
      if (Arrays.compare(renamed, first) < 0) {
        first = renamed.clone();
        best = i;
      }
    }
    System.arraycopy(first, 0, state, 0, state.length);
    return best;
  }

  Renaming renaming(int number) {
    return renamers.get(number).renaming();
  }

  /**
   * Checks that every step that was done is the same under other names.
   *
   * @throws ShortcutException when one is not
   */
  void check() {
    for (Renamer<M> renamer : renamers) {
      for (int node = 0; node < space.cluster().nodes(); node++) {
        check(renamer, node);
      }
    }
  }

  private void check(Renamer<M> renamer, int node) {
    space
        .node(node)
        .forEachStep((state, event, step) -> {
          LocalStep image = renamer.step(node, state, event);
          if (!isImage(renamer, node, step, image)) {
            throw new ShortcutException(Shortcut.SYMMETRY);
          }
        });
  }

  private boolean isImage(Renamer<M> renamer, int node, LocalStep step, LocalStep image) {
    if (step.failure != null || image.failure != null) {
      return (step.failure == null) == (image.failure == null);
    }
    return image.next == renamer.state(node, step.next)
        && image.observations.equals(renamed(renamer, step.observations))
        && IntStream.range(0, space.cluster().nodes())
            .allMatch(to -> sendsSame(renamer, step, image, to));
  }

  private static List<Observation> renamed(Renamer<?> renamer, List<Observation> observations) {
    return observations.stream().map(one -> renamed(renamer, one)).toList();
  }

  private static Observation renamed(Renamer<?> renamer, Observation observation) {
    boolean told = observation.process() != Observation.ANOTHER_NODES;
    return new Observation(
        observation.kind(),
        told ? renamer.renaming().process(observation.process()) : observation.process(),
        renamer.renaming().reference(observation.reference()),
        renamer.renaming().value(observation.value()));
  }

  private boolean sendsSame(Renamer<M> renamer, LocalStep step, LocalStep image, int to) {
    int[] expected = step.sentTo(to);
    for (int i = 0; i < expected.length; i++) {
      expected[i] = renamer.message(expected[i]);
    }
    return Arrays.equals(expected, image.sentTo(renamer.renaming().node(to)));
  }
}
