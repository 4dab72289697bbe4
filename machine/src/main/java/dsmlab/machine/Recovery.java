package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.checkpoint.StableStorage;
import dsmlab.sim.EventHandler;
import dsmlab.sim.settings.Units;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a machine back after crashes: waits until the crash is noticed, stops everything, chooses
 * the line, waits until all nodes are there again, lets those that go back read what they were, and
 * goes on. A crash meanwhile begins all this anew. The orders of a recovery are not simulated as
 * messages.
 */
final class Recovery implements StableStorage {

  private static final long AFTER_ALL = Long.MAX_VALUE;

  private final ClusterCheckpoints<?> cluster;
  private final Machine machine;
  private final BitSet down = new BitSet();

  /** All nodes that have crashed since the machine ran last. */
  private final BitSet crashed = new BitSet();

  /** What the others are, once everything has stopped. */
  private final Int2ObjectOpenHashMap<Survivor> survivors = new Int2ObjectOpenHashMap<>();

  private final EventHandler detected = this::detected;
  private final EventHandler replaced = this::replaced;
  private final EventHandler restored = this::restored;
  private int spares;
  private boolean running = true;
  private boolean stopped;
  private long attempt;
  private boolean restoring;
  private long crashPicos;
  private @Nullable RecoveryLine line;

  /** The processes of a node that has not crashed, and what the clock of its services shows. */
  private record Survivor(List<ProcessImage> processes, long clockPicos) {}

  Recovery(ClusterCheckpoints<?> cluster) {
    this.cluster = cluster;
    this.machine = cluster.machine();
    this.spares = cluster.costs().spares();
  }

  /** A node has crashed. */
  void lost(int node, boolean comesBack) {
    if (running) {
      running = false;
      crashPicos = machine.nowPicos();
    }
    if (!comesBack) {
      replace(node);
    }
    down.set(node);
    crashed.set(node);
    survivors.remove(node);
    if (!stopped) {
      cluster.node(node).abandon();
    }
    attempt++;
    restoring = false;
    line = null;
    schedule(detected, cluster.costs().detectionPicos());
  }

  private void schedule(EventHandler handler, long delayPicos) {
    machine.simulator().schedule(machine.nowPicos() + delayPicos, handler, attempt, null);
  }

  private void replace(int node) {
    if (spares == 0) {
      throw machine.plannedFailure(
          "node %d never comes back, and no spare node can take its place; recovery is impossible"
              .formatted(node));
    }
    spares--;
    long atPicos = machine.nowPicos() + cluster.costs().takeoverPicos();
    machine.simulator().schedule(atPicos, replaced, node, null);
  }

  private void replaced(long node, @Nullable Object unused) {
    machine.outages().replaced((int) node);
    back((int) node);
  }

  /** Whether everything stands still. */
  boolean hasStopped() {
    return stopped;
  }

  /** Whether a node has crashed since the machine ran last. */
  boolean hasCrashed(int node) {
    return crashed.get(node);
  }

  /** A node is there again, without memory. */
  void back(int node) {
    down.clear(node);
    restoreWhenComplete();
  }

  private void detected(long ofAttempt, @Nullable Object unused) {
    if (ofAttempt == attempt) {
      if (!stopped) {
        stop();
      }
      line = cluster.algorithm().recoveryLine(this);
      restoreWhenComplete();
    }
  }

  private void stop() {
    stopped = true;
    for (int node = 0; node < machine.nodes(); node++) {
      if (!crashed.get(node)) {
        List<ProcessImage> processes =
            cluster.processesOf(node).stream().map(ProgramProcess::image).toList();
        survivors.put(node, new Survivor(processes, cluster.clockPicos(node)));
        cluster.programsOf(node).stop();
        machine.node(node).crash(_ -> {});
      }
    }
    cluster.abandon();
    machine.forgetMessages();
  }

  private void restoreWhenComplete() {
    RecoveryLine chosen = line;
    if (chosen != null && down.isEmpty() && !restoring) {
      restoring = true;
      long longest = 0;
      for (Checkpoint state : chosen.states()) {
        longest = Math.max(longest, picosOf(state));
      }
      schedule(restored, longest);
    }
  }

  private static boolean goesBack(Checkpoint state) {
    return state.mark() != AFTER_ALL;
  }

  /** What going back, or saving where it is, takes a node with the pages that it has now. */
  private long picosOf(Checkpoint state) {
    long pages = cluster.journal().pagesOf(state.node(), 0);
    long bytes = cluster.node(state.node()).imageBytes(pages);
    return goesBack(state)
        ? cluster.costs().restorePicos(bytes, pages)
        : cluster.costs().blockingPicos(bytes, pages);
  }

  private void restored(long ofAttempt, @Nullable Object unused) {
    if (ofAttempt == attempt && line != null) {
      goBack(line);
    }
  }

  private void goBack(RecoveryLine chosen) {
    List<List<ProcessImage>> images = new ArrayList<>();
    List<Checkpoint> kept = new ArrayList<>();
    for (Checkpoint state : chosen.states()) {
      if (goesBack(state)) {
        NodeImage image = imageOf(state);
        images.add(image.processes());
        account(state, image.processes());
        cluster.setClock(state.node(), image.clockPicos());
        kept.add(state);
      } else {
        Survivor survivor = survivors.get(state.node());
        images.add(survivor.processes());
        cluster.setClock(state.node(), survivor.clockPicos());
        kept.add(cluster.node(state.node()).keep(survivor.processes(), survivor.clockPicos()));
        cluster.meters().survivors++;
      }
    }
    cluster.dependOn(kept);
    cluster.journal().goBack(node -> chosen.of(node).mark());
    cluster.meters().recoveries++;
    cluster.meters().recoveryPicos += machine.nowPicos() - crashPicos;
    note(chosen);
    machine.outages().recovered();
    cluster
        .replay()
        .rollback()
        .goBack(
            node -> goesBack(chosen.of(node)),
            images,
            node -> chosen.of(node).mark(),
            new RecoveryLine(kept));
    running = true;
    stopped = false;
    restoring = false;
    line = null;
    crashed.clear();
    survivors.clear();
    cluster.begin();
    cluster.redeliver();
  }

  private NodeImage imageOf(Checkpoint state) {
    return cluster.node(state.node()).usable().stream()
        .filter(image -> image.facts().mark() == state.mark())
        .findFirst()
        .orElseThrow();
  }

  private void account(Checkpoint state, List<ProcessImage> images) {
    long working = images.stream().filter(image -> !image.exited()).count();
    cluster.meters().lostPicos += working * Math.max(0, crashPicos - state.atPicos());
    cluster.meters().rolledBack += cluster.node(state.node()).goBackTo(state);
  }

  private void note(RecoveryLine chosen) {
    long oldest = chosen.states().stream().mapToLong(Checkpoint::atPicos).min().orElse(0);
    long back = chosen.states().stream().filter(Recovery::goesBack).count();
    machine
        .outages()
        .remark(
            "%d of %d nodes went back, as far as to %s, and all went on at %s"
                .formatted(
                    back,
                    machine.nodes(),
                    Units.durationText(oldest),
                    Units.durationText(machine.nowPicos())));
  }

  @Override
  public int nodes() {
    return machine.nodes();
  }

  @Override
  public List<Checkpoint> checkpoints(int node) {
    return cluster.checkpointsOf(node);
  }

  @Override
  public Checkpoint present(int node) {
    if (crashed.get(node)) {
      return cluster.stateOf(node);
    }
    return new Checkpoint(
        node, Long.MAX_VALUE, machine.nowPicos(), AFTER_ALL, cluster.node(node).lastReceived());
  }
}
