package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.sim.EventHandler;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import dsmlab.sim.fault.Disturbance.Slowness;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Hazard;
import dsmlab.sim.fault.Outage;
import dsmlab.sim.fault.PlanEffects;
import dsmlab.sim.settings.Units;
import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets nodes crash, come back and be slow, by the plan of a run. A node that crashes stops at once:
 * its processes end, and what it knew is lost. When it comes back, a protocol that bears a crash
 * begins anew on it; with any other it stays dumb, and the first message to it ends the run.
 */
final class Outages {

  private final Machine machine;
  private final FaultPlan plan;
  private final boolean crashesAreBorne;
  private final PlanEffects effects;
  private final BitSet gone = new BitSet();

  /** All nodes that have ever crashed. */
  private final BitSet crashed = new BitSet();

  private final LongOpenHashSet torn = new LongOpenHashSet();
  private final List<String> notes = new ArrayList<>();
  private final EventHandler crashDue = this::crashDue;
  private final EventHandler restartDue = this::restartDue;
  private @Nullable Residents residents;
  private String givenUp = "";
  private long crashes;
  private long processesEnded;

  Outages(Machine machine, RunSettings settings) {
    this.machine = machine;
    this.plan = settings.machine().faults();
    this.effects = new PlanEffects(plan);
    this.crashesAreBorne =
        settings.protocol().tolerance(settings.protocolSettings()).contains(Hazard.CRASH);
  }

  /** Where it is counted which entries of the plan take effect. */
  PlanEffects effects() {
    return effects;
  }

  /** Puts what is planned for nodes into the simulation. */
  void begin(Residents processes, List<Outage> outages) {
    residents = processes;
    for (Outage outage : outages) {
      long atPicos = outage.downtime().fromPicos();
      machine.simulator().scheduleAt(outage.node(), atPicos, crashDue, 0, outage);
    }
    for (int entry = 0; entry < plan.disturbances().size(); entry++) {
      switch (plan.disturbances().get(entry)) {
        case Slowness slowness -> begin(entry, slowness);
        case Partition partition -> chronicle(partition);
        default -> {}
      }
    }
  }

  private void begin(int entry, Slowness slowness) {
    EventHandler begins =
        (_, _) -> {
          if (!over()) {
            effects.count(entry);
            slow(slowness.node(), slowness.factor());
          }
        };
    EventHandler ends = (_, _) -> slow(slowness.node(), 1);
    int node = slowness.node();
    Objects.requireNonNull(residents).maySlow(node);
    machine.simulator().scheduleAt(node, slowness.window().fromPicos(), begins, 0, null);
    if (slowness.window().ends()) {
      machine.simulator().scheduleAt(node, slowness.window().toPicos(), ends, 0, null);
    }
  }

  /** Partitions are looked up when packets meet them: only a chronicle needs their moments. */
  private void chronicle(Partition partition) {
    if (!machine.scribe().records()) {
      return;
    }
    remarkAt(partition.window().fromPicos(), "here begins " + partition.words());
    if (partition.window().ends()) {
      remarkAt(partition.window().toPicos(), "here ends " + partition.words());
    }
  }

  private void remarkAt(long picos, String text) {
    EventHandler remark =
        (_, _) -> {
          if (!over()) {
            machine.scribe().remark(PageFacts.NOBODY, Message.NO_PAGE, text);
          }
        };
    machine.simulator().schedule(picos, remark, 0, null);
  }

  private void slow(int node, double factor) {
    machine.node(node).cpu().slow(factor);
    Objects.requireNonNull(residents).slow(node, factor);
  }

  /** Whether all processes have ended, so that nothing goes wrong any more. */
  boolean over() {
    return residents != null && residents.allEnded();
  }

  /** Whether a node is down, or back without the memory that its protocol needs. */
  boolean isGone(int node) {
    return gone.get(node);
  }

  private void crashDue(long unused, @Nullable Object event) {
    Outage outage = (Outage) Objects.requireNonNull(event);
    if (over() || isGone(outage.node())) {
      return;
    }
    effects.count(outage.entry());
    if (outage.downtime().ends()) {
      long atPicos = outage.downtime().toPicos();
      machine.simulator().scheduleAt(outage.node(), atPicos, restartDue, 0, outage);
    }
    crash(outage.node());
    if (recovers()) {
      Objects.requireNonNull(residents).lost(outage.node(), outage.downtime().ends());
    }
  }

  /** Whether the processes go back to a checkpoint after a crash. */
  boolean recovers() {
    return residents != null && residents.recovers();
  }

  /** Another node has taken the place of one that never comes back. */
  void replaced(int node) {
    gone.clear(node);
    machine.network().restarted(node);
    machine.recent().add(machine.nowPicos(), node, "is replaced by a spare, as node", node, null);
  }

  /** The machine goes on from a checkpoint: what was lost is made up for. */
  void recovered() {
    gone.clear();
    crashed.clear();
    torn.clear();
  }

  private void crash(int node) {
    crashes++;
    crashed.set(node);
    tear(node);
    machine.forEachInFlight(torn::add);
    machine.node(node).awaitedPages().forEach(torn::add);
    abandonReferences(machine.node(node));
    gone.set(node);
    int ended = Objects.requireNonNull(residents).crashed(node);
    processesEnded += ended;
    machine.recent().add(machine.nowPicos(), node, "crashes; its processes end:", ended, null);
    machine.scribe().crashed(node);
    machine.scribe().remark(node, Message.NO_PAGE, "node %d crashes".formatted(node));
    notes.add(
        "node %d crashed at %s and ended %d of the processes"
            .formatted(node, Units.durationText(machine.nowPicos()), ended));
    machine.node(node).crash(payload -> lostInQueue(node, payload));
    machine.network().crashed(node);
  }

  /** What a node holds or knows of pages is lost with it: no invariant can be asked for. */
  private void tear(int node) {
    for (LongIterator pages = machine.touchedPages().iterator(); pages.hasNext(); ) {
      tearIfKnown(node, pages.nextLong());
    }
  }

  private void tearIfKnown(int node, long page) {
    PageFacts facts = machine.node(node).facts(page);
    boolean knows =
        facts.owner()
            || facts.managedOwner() != PageFacts.NOBODY
            || facts.probOwner() != PageFacts.NOBODY;
    if (knows || machine.node(node).access(page) != Access.NONE) {
      torn.add(page);
    }
  }

  /** A page occurs for the first time; what crashed nodes would have known of it is lost. */
  void touched(long page) {
    crashed.stream().forEach(node -> tearIfKnown(node, page));
  }

  private void abandonReferences(Node<?> node) {
    if (machine.monitor().needsValues() && !recovers()) {
      Outcomes outcomes = new Outcomes(machine);
      node.awaitedPages().forEach(page -> node.waiting(page).forEach(outcomes::abandon));
    }
  }

  private void lostInQueue(int node, Object payload) {
    if (payload instanceof Envelope envelope) {
      lost(node, envelope, node);
    }
  }

  /** A message was still to leave a node when it crashed. */
  void lostAtSource(int destination, Envelope envelope) {
    lost(destination, envelope, envelope.sender());
  }

  private void lost(int destination, Envelope envelope, int crashed) {
    machine
        .disturbances()
        .disturbed(
            Hazard.CRASH,
            envelope.sender(),
            destination,
            envelope,
            () -> "the crash of node " + crashed);
  }

  /** A message has come through; whether anybody is there to take it is another matter. */
  void deliver(int source, int destination, int bytes, Object payload) {
    if (machine.isForgotten((Envelope) payload)) {
      return;
    }
    if (isGone(destination) || isForgotten(destination, (Envelope) payload)) {
      lost(destination, (Envelope) payload, destination);
    } else {
      machine.node(destination).deliver(source, bytes, (Envelope) payload);
    }
  }

  /** Whether a node that is back has lost what it must know to take a message. */
  private boolean isForgotten(int node, Envelope envelope) {
    return crashed.get(node) && !machine.disturbances().bears(Hazard.CRASH, envelope.message());
  }

  private void restartDue(long unused, @Nullable Object event) {
    int node = ((Outage) Objects.requireNonNull(event)).node();
    machine.network().restarted(node);
    machine.recent().add(machine.nowPicos(), node, "is back without memory, as node", node, null);
    machine.scribe().restarted(node);
    machine
        .scribe()
        .remark(node, Message.NO_PAGE, "node %d is back, without memory".formatted(node));
    if (recovers()) {
      gone.clear(node);
      Objects.requireNonNull(residents).back(node);
    } else if (crashesAreBorne) {
      gone.clear(node);
      machine.renew(node);
    }
  }

  /** The run must say something. */
  void note(String sentence) {
    notes.add(sentence);
  }

  /** A message about a page leaves for a node, which may not be there to take it. */
  void sent(int destination, long page) {
    if (isGone(destination)) {
      note(page);
    }
  }

  /** A message about a page was lost, whether that mattered or not. */
  void note(long page) {
    if (page != Message.NO_PAGE) {
      torn.add(page);
    }
  }

  /** Whether something about a page was lost, so that its invariants need not hold any more. */
  boolean isTorn(long page) {
    return torn.contains(page);
  }

  /** What the run must say of its plan: crashes, and entries that never took effect. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    for (Disturbance idle : effects.idle()) {
      all.add(idle.words() + " never took effect");
    }
    return all;
  }

  /** Something that the run must say besides. */
  void remark(String sentence) {
    notes.add(sentence);
  }

  /** Why nobody may be there to wake those who wait; empty when no node has crashed. */
  String excuse() {
    return notes.isEmpty() ? "" : "; " + String.join("; ", notes);
  }

  /**
   * What has gone wrong up to now, for a process that could not bear it; empty when nothing has.
   */
  String circumstances() {
    String others =
        effects.taken().stream()
            .filter(one -> !(one instanceof Crash || one instanceof RandomCrashes))
            .map(Disturbance::words)
            .collect(Collectors.joining(" and "));
    String before = others.isEmpty() ? "" : "; there was " + others;
    return before + givenUp + excuse();
  }

  /** The transport has given up on a message, which whoever sent it bears. */
  void giveUp(Supplier<String> why) {
    if (givenUp.isEmpty()) {
      givenUp = "; the transport lost a message by " + why.get();
    }
  }

  /** What happened to nodes, by the names of metrics. */
  Map<String, Long> counters() {
    return Map.of("crashes", crashes, "processesCrashed", processesEnded);
  }
}
