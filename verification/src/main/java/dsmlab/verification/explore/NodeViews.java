package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One node as the others see it. A configuration is the node's state with the messages that wait
 * for it; a view is the set of all configurations in which the node may be after what it has shown
 * to others: it moves on in silence whenever a move sends nothing and ends no reference. So the
 * order of silent moves among those of other nodes need not be explored, and nothing is lost, since
 * no other node can depend on it.
 */
final class NodeViews<M extends Message> {

  private static final int UNKNOWN = -1;

  private final Space<M> space;
  private final int node;
  private final EventNumbers events;
  private final Numbering<IntArrayList> configurations = new Numbering<>();
  private final Numbering<IntArrayList> views = new Numbering<>();
  private final Long2IntOpenHashMap appended = new Long2IntOpenHashMap();
  private final Long2ObjectOpenHashMap<List<Shown>> starts = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<List<Shown>> others = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<List<LocalState>> ends = new Long2ObjectOpenHashMap<>();

  /**
   * Something that a node does for all to see.
   *
   * @param step one of the steps that do it, for what is sent and which references end
   * @param view the view of the node afterwards
   */
  record Shown(LocalStep step, int view) {}

  /** What others see of a step. */
  private record Sight(IntArrayList destinations, IntArrayList messages, List<Observation> ends) {

    static Sight of(LocalStep step) {
      return new Sight(
          IntArrayList.wrap(step.destinations),
          IntArrayList.wrap(step.messages),
          step.observations.stream().filter(Observation::ends).toList());
    }

    boolean isNothing() {
      return messages.isEmpty() && ends.isEmpty();
    }
  }

  NodeViews(Space<M> space, int node, EventNumbers events) {
    this.space = space;
    this.node = node;
    this.events = events;
    appended.defaultReturnValue(UNKNOWN);
  }

  /** The view in the beginning. */
  int initial() {
    return view(List.of(configurations.of(new IntArrayList(new int[1 + space.layout().nodes()]))));
  }

  /** The view when one more message is on its way to the node. */
  int with(int view, int sender, int message) {
    long key = ((long) view << 8 | sender) << Integer.SIZE | message;
    int known = appended.get(key);
    if (known == UNKNOWN) {
      List<Integer> more = new ArrayList<>();
      for (int configuration : views.thing(view)) {
        IntArrayList parts = new IntArrayList(configurations.thing(configuration));
        parts.set(1 + sender, space.channels().with(parts.getInt(1 + sender), message));
        more.add(configurations.of(parts));
      }
      known = view(more);
      appended.put(key, known);
    }
    return known;
  }

  /** What may be seen when a process of the node starts a reference. */
  List<Shown> afterStart(int view, int event) {
    return starts.computeIfAbsent(
        (long) view << Integer.SIZE | event,
        _ -> {
          Branches branches = new Branches();
          for (int configuration : views.thing(view)) {
            IntArrayList parts = configurations.thing(configuration);
            branches.note(stepFrom(parts, event), parts);
          }
          return branches.shown();
        });
  }

  /** What may be seen when a message arrives or a timer comes. */
  List<Shown> afterOthers(int view) {
    return others.computeIfAbsent(
        view,
        _ -> {
          Branches branches = new Branches();
          for (int configuration : views.thing(view)) {
            forEachMove(
                configurations.thing(configuration),
                (step, parts) -> {
                  if (!Sight.of(step).isNothing()) {
                    branches.note(step, parts);
                  }
                });
          }
          return branches.shown();
        });
  }

  /**
   * The states of the node in which nothing can happen unless somebody else acts; of those that
   * hold the same copies one.
   */
  List<LocalState> ends(int view) {
    return ends.computeIfAbsent(
        view,
        _ -> {
          Map<List<Object>, LocalState> different = new LinkedHashMap<>();
          for (int configuration : views.thing(view)) {
            IntArrayList parts = configurations.thing(configuration);
            LocalState state = space.node(node).state(parts.getInt(0));
            if (isStill(parts, state)) {
              different.putIfAbsent(
                  List.of(state.facts(), state.rights(), state.copies(), state.busyPages()), state);
            }
          }
          return List.copyOf(different.values());
        });
  }

  private boolean isStill(IntArrayList parts, LocalState state) {
    return state.timers().isEmpty()
        && parts.subList(1, parts.size()).intStream().allMatch(in -> in == Channels.EMPTY);
  }

  /** What may be seen, and where the node may be afterwards. */
  private final class Branches {

    private final Map<Sight, Branch> bySight = new LinkedHashMap<>();

    void note(LocalStep step, IntArrayList parts) {
      bySight
          .computeIfAbsent(Sight.of(step), _ -> new Branch(step, new ArrayList<>()))
          .configurations()
          .add(after(step, parts));
    }

    List<Shown> shown() {
      return bySight.values().stream()
          .map(branch -> new Shown(branch.step(), view(branch.configurations())))
          .toList();
    }
  }

  private record Branch(LocalStep step, List<Integer> configurations) {}

  private int after(LocalStep step, IntArrayList parts) {
    IntArrayList next = new IntArrayList(parts);
    next.set(0, step.next);
    return configurations.of(next);
  }

  /** The view of some configurations and all to which they lead in silence. */
  private int view(List<Integer> configurationNumbers) {
    IntLinkedOpenHashSet reached = new IntLinkedOpenHashSet(configurationNumbers);
    IntArrayList open = new IntArrayList(reached);
    while (!open.isEmpty()) {
      forEachMove(
          configurations.thing(open.popInt()),
          (step, parts) -> {
            int next = after(step, parts);
            if (Sight.of(step).isNothing() && reached.add(next)) {
              open.add(next);
            }
          });
    }
    return views.of(new IntArrayList(new TreeSet<>(reached)));
  }

  /** Is shown a step, and the configuration in which what causes it is gone. */
  @FunctionalInterface
  private interface MoveVisitor {
    void visit(LocalStep step, IntArrayList parts);
  }

  private void forEachMove(IntArrayList parts, MoveVisitor visitor) {
    for (int sender = 0; sender < space.layout().nodes(); sender++) {
      int contents = parts.getInt(1 + sender);
      if (contents != Channels.EMPTY) {
        int message = space.channels().first(contents);
        IntArrayList without = new IntArrayList(parts);
        without.set(1 + sender, space.channels().without(contents, message));
        visitor.visit(stepFrom(parts, events.arrival(sender, message)), without);
      }
    }
    for (int event : space.node(node).state(parts.getInt(0)).timers()) {
      visitor.visit(stepFrom(parts, event), parts);
    }
  }

  private LocalStep stepFrom(IntArrayList parts, int event) {
    LocalStep step = space.node(node).step(parts.getInt(0), event);
    if (step.failure != null) {
      throw new ShortcutException(Shortcut.HIDE_SILENT_MOVES);
    }
    return step;
  }
}
