package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.verification.explore.Exploration.Verdict;
import dsmlab.verification.explore.NodeViews.Shown;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds all states in which programs can end, in the order in which nodes show things to each other
 * alone. A state of this search has a view for each node and a state for each process.
 */
final class ViewSearch<M extends Message> {

  private final Programs programs;
  private final int statesMax;
  private final Space<M> space;
  private final Layout layout;
  private final EventNumbers events;
  private final List<NodeViews<M>> nodes = new ArrayList<>();
  private final Consumer<End> ends;
  private final StateStore states;
  private final IntArrayList depths = new IntArrayList();
  private long transitions;
  private boolean ended;

  ViewSearch(
      Cluster<M> cluster,
      Programs programs,
      int statesMax,
      Set<Shortcut> shortcuts,
      Consumer<End> ends) {
    this.programs = programs;
    this.statesMax = statesMax;
    this.space = new Space<>(cluster, programs, shortcuts, false);
    this.layout = space.layout();
    this.events = new EventNumbers(space.events());
    for (int node = 0; node < cluster.nodes(); node++) {
      nodes.add(new NodeViews<>(space, node, events));
    }
    this.ends = ends;
    this.states = new StateStore(layout.nodes() + layout.processes());
  }

  Exploration run() {
    meet(initial(), 0);
    int[] state = new int[layout.nodes() + layout.processes()];
    int next = 0;
    for (; next < states.count() && states.count() <= statesMax; next++) {
      states.get(next, state);
      expand(state, depths.getInt(next) + 1);
    }
    Verdict verdict = next == states.count() ? Verdict.HOLDS : Verdict.BUDGET_SPENT;
    requireEnd(verdict);
    int depth = depths.intStream().max().orElse(0);
    return new Exploration(verdict, states.count(), transitions, depth, 1, true, null);
  }

  /** Programs that can never end must be seen by a search that tells why. */
  private void requireEnd(Verdict verdict) {
    if (verdict == Verdict.HOLDS && !ended) {
      throw new ShortcutException(Shortcut.HIDE_SILENT_MOVES);
    }
  }

  private int[] initial() {
    int[] state = new int[layout.nodes() + layout.processes()];
    for (int node = 0; node < layout.nodes(); node++) {
      state[layout.node(node)] = nodes.get(node).initial();
    }
    for (int process = 0; process < layout.processes(); process++) {
      state[layout.process(process)] = programs.initial(process);
    }
    return state;
  }

  private void meet(int[] state, int depth) {
    int before = states.count();
    if (states.add(state) == before) {
      depths.add(depth);
    }
  }

  private void expand(int[] state, int depth) {
    boolean programsRest = true;
    int[] processes = Arrays.copyOfRange(state, layout.nodes(), state.length);
    for (int process = 0; process < processes.length; process++) {
      programsRest &= !step(state, processes, process, depth);
    }
    for (int node = 0; node < layout.nodes(); node++) {
      for (Shown shown : nodes.get(node).afterOthers(state[layout.node(node)])) {
        meet(after(state, node, shown), depth);
      }
    }
    if (programsRest) {
      end(state, processes);
    }
  }

  /** Lets a process do all that it may; returns whether there was anything. */
  private boolean step(int[] state, int[] processes, int process, int depth) {
    List<Reference> references = programs.references(process, processes[process]);
    for (int choice = 0; choice < references.size(); choice++) {
      start(state, process, choice, references.get(choice), depth);
    }
    boolean proceeds = programs.mayProceed(process, processes);
    if (proceeds) {
      int started = programs.proceeded(process, processes[process]);
      begin(state, process, started, events.acquire(process), depth);
    }
    return proceeds || !references.isEmpty();
  }

  private void start(int[] state, int process, int choice, Reference reference, int depth) {
    int before = state[layout.process(process)];
    int event = events.start(process, before, choice, reference);
    begin(state, process, programs.started(process, before, choice), event, depth);
  }

  private void begin(int[] state, int process, int processState, int event, int depth) {
    int node = programs.node(process);
    int[] begun = state.clone();
    begun[layout.process(process)] = processState;
    for (Shown shown : nodes.get(node).afterStart(state[layout.node(node)], event)) {
      meet(after(begun, node, shown), depth);
    }
  }

  private int[] after(int[] state, int node, Shown shown) {
    transitions++;
    int[] next = state.clone();
    next[layout.node(node)] = shown.view();
    LocalStep step = shown.step();
    for (int i = 0; i < step.messages.length; i++) {
      int to = step.destinations[i];
      next[layout.node(to)] = nodes.get(to).with(next[layout.node(to)], node, step.messages[i]);
    }
    step.endReferences(programs, layout, next);
    return next;
  }

  /** Where every node may be still while no process can go on, all is over. */
  private void end(int[] state, int[] processes) {
    List<List<LocalState>> still = new ArrayList<>();
    for (int node = 0; node < layout.nodes(); node++) {
      still.add(nodes.get(node).ends(state[layout.node(node)]));
    }
    if (still.stream().noneMatch(List::isEmpty)) {
      requireFinished(processes);
      endAll(still, new ArrayList<>(), processes);
    }
  }

  private void requireFinished(int[] processes) {
    for (int process = 0; process < processes.length; process++) {
      if (!programs.isFinished(process, processes[process])) {
        throw new ShortcutException(Shortcut.HIDE_SILENT_MOVES);
      }
    }
  }

  private void endAll(List<List<LocalState>> still, List<LocalState> chosen, int[] processes) {
    if (chosen.size() == still.size()) {
      ended = true;
      ends.accept(new End(List.copyOf(chosen), processes));
      return;
    }
    for (LocalState state : still.get(chosen.size())) {
      if (state.busyPages() != 0) {
        throw new ShortcutException(Shortcut.HIDE_SILENT_MOVES);
      }
      chosen.addLast(state);
      endAll(still, chosen, processes);
      chosen.removeLast();
    }
  }
}
