package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.chronicle.Scribe;
import dsmlab.protocol.invariant.Invariant;
import dsmlab.sim.Cpu;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Outage;
import dsmlab.sim.network.Network;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongAVLTreeSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The simulated machine of one run: nodes that share a memory by a protocol over a network. */
final class Machine implements MachineView {

  /** The destination of a transmission that reaches many nodes. */
  static final int MANY = -1;

  /** What a node believes that has crashed. */
  private static final PageFacts NO_FACTS =
      new PageFacts(false, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, true);

  /** How many pages a sentence about those who wait names at most. */
  private static final int PAGES_TOLD_MAX = 3;

  private final RunSettings settings;
  private final RunMonitor monitor;
  private final boolean watched;
  private final Simulator simulator = new Simulator();
  private final Network network;
  private final Outages outages;
  private final Disturbances disturbances;
  private final Function<Simulator, Cpu.Program> programs;
  private final long[] formerServicePicos;
  private final NodeCosts costs;
  private final Meters meters;
  private final Measurement measurement;
  private final RecentEvents recent = new RecentEvents();
  private final Scribe scribe;
  private final List<Node<?>> nodes = new ArrayList<>();
  private final LongAVLTreeSet touchedPages = new LongAVLTreeSet();
  private final Envelopes envelopes;
  private final int unitBytes;
  private final int unitShift;
  private final Long2IntOpenHashMap inFlightAbout = new Long2IntOpenHashMap();
  private final Progress progress = new Progress(this);
  private IpcMessages ipc = IpcMessages.NONE;
  private int messagesInFlight;
  private long transmissions;

  private final NodeValues values;
  private Checkpoints checkpoints = Checkpoints.NONE;
  private @Nullable Residents residents;
  private long firstTransmission;

  /** Makes the values of a node, given the bytes of a unit of coherence; null where none matter. */
  interface NodeValues {
    @Nullable Values of(int node, int unitBytes);
  }

  /** A machine that carries values where its monitor needs them. */
  Machine(RunSettings settings, Watchers watchers, Function<Simulator, Cpu.Program> programs) {
    this(
        settings,
        watchers,
        programs,
        (_, unitBytes) -> watchers.monitor().needsValues() ? new SparseValues(unitBytes) : null);
  }

  /**
   * Builds a machine.
   *
   * @param programs makes the program of each node in turn, as far as its processor is concerned
   * @param values makes the values of each node
   */
  Machine(
      RunSettings settings,
      Watchers watchers,
      Function<Simulator, Cpu.Program> programs,
      NodeValues values) {
    this.settings = settings;
    this.values = values;
    this.monitor = watchers.monitor();
    this.watched = monitor.watches();
    MachineSettings machine = settings.machine();
    this.scribe =
        new Scribe(watchers.chronicler(), machine.nodes(), simulator::nowPicos, this::access);
    this.unitBytes =
        settings.protocol().unit().bytes(settings.protocolSettings(), machine.pageBytes());
    if (Integer.bitCount(unitBytes) != 1) {
      throw new RunFailure(
          "the unit of coherence, %d bytes, is no power of two".formatted(unitBytes));
    }
    this.unitShift = Integer.numberOfTrailingZeros(unitBytes);
    this.envelopes =
        new Envelopes(scribe.records() || !machine.isPlain() || machine.checkpoints().isPresent());
    this.costs = NodeCosts.of(machine.node());
    this.meters = new Meters(machine.nodes());
    this.formerServicePicos = new long[machine.nodes()];
    this.outages = new Outages(this, settings);
    this.disturbances = new Disturbances(this, settings);
    this.network = new Fabric(this, settings).network();
    this.programs = programs;
    for (int node = 0; node < machine.nodes(); node++) {
      nodes.add(newNode(node, settings.protocol(), programs.apply(simulator)));
    }
    this.measurement = new Measurement(settings.warmUp(), simulator, meters, this::usage);
  }

  /** What has been used up to now. */
  private Measurement.Usage usage(long picos) {
    List<Long> servicePicos = nodes.stream().map(this::servicePicos).toList();
    return new Measurement.Usage(picos, servicePicos, network.utilisation(picos), counters());
  }

  /** What transport and plan have counted up to now. */
  private Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    if (!settings.machine().isPlain()) {
      network
          .counters()
          .forEach((name, count) -> {
            if (Metrics.CATALOG.contains(name)) {
              counters.put(name, count);
            }
          });
    }
    if (goesWrong()) {
      counters.putAll(outages.counters());
    }
    return counters;
  }

  private long servicePicos(Node<?> node) {
    return formerServicePicos[node.self()] + node.cpu().busyPicos();
  }

  private <M extends Message> Node<M> newNode(
      int node, ProtocolDescriptor<M> protocol, Cpu.Program program) {
    return new Node<>(this, node, protocol, settings.protocolSettings(), program);
  }

  /** A message has come through the network to a node that is there. */
  void deliver(int source, int destination, int bytes, Object payload) {
    nodes.get(destination).deliver(source, bytes, (Envelope) payload);
  }

  /** The processor of a node works for the transport. */
  void work(int node, long picos) {
    Cpu cpu = nodes.get(node).cpu();
    if (!cpu.halted()) {
      cpu.work(picos);
    }
  }

  /** The processes are ready: what is planned to go wrong is put into the simulation. */
  void begin(Residents processes) {
    residents = processes;
    if (goesWrong()) {
      outages.begin(processes, Outage.of(settings.machine().faults(), nodes(), settings.random()));
    }
  }

  /** Ends a run in which nobody waits for a page and every process waits for another one. */
  void requireProgress() {
    if (residents != null && waiting().isEmpty()) {
      residents.requireProgress();
    }
  }

  /** Whether anything is planned to go wrong. */
  boolean goesWrong() {
    return !settings.machine().faults().isEmpty();
  }

  /** The number of the next transmission. */
  long nextTransmission() {
    return transmissions++;
  }

  /** What messages travel in. */
  Envelopes envelopes() {
    return envelopes;
  }

  Outages outages() {
    return outages;
  }

  Disturbances disturbances() {
    return disturbances;
  }

  /** A node that had crashed begins anew, without memory. */
  void renew(int node) {
    formerServicePicos[node] += nodes.get(node).cpu().busyPicos();
    Node<?> fresh = newNode(node, settings.protocol(), programs.apply(simulator));
    nodes.set(node, fresh);
    fresh.restart();
    ipc.restarted(node);
  }

  /** A node begins anew when the machine goes back to a checkpoint. */
  void rebuild(int node, Cpu.Program program) {
    formerServicePicos[node] += nodes.get(node).cpu().busyPicos();
    nodes.set(node, newNode(node, settings.protocol(), program));
  }

  /** What has been sent up to now will reach nobody. */
  void forgetMessages() {
    firstTransmission = nextTransmission();
    messagesInFlight = 0;
    inFlightAbout.clear();
  }

  /** Whether a transmission belongs to a time to which the machine did not come back. */
  boolean isForgotten(Envelope envelope) {
    return envelope.sequence() < firstTransmission;
  }

  /** Says who keeps checkpoints. */
  void keep(Checkpoints kept) {
    checkpoints = kept;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  /** Says who takes the messages that belong to no protocol. */
  void serveIpc(IpcMessages service) {
    ipc = service;
  }

  IpcMessages ipc() {
    return ipc;
  }

  Simulator simulator() {
    return simulator;
  }

  Network network() {
    return network;
  }

  NodeCosts costs() {
    return costs;
  }

  Meters meters() {
    return meters;
  }

  RecentEvents recent() {
    return recent;
  }

  /** Tells runs that go on from those that only seem to. */
  Progress progress() {
    return progress;
  }

  /** Who writes down what happens. */
  Scribe scribe() {
    return scribe;
  }

  RunMonitor monitor() {
    return monitor;
  }

  /** A node has handled a fault, a message or a timer of a page. */
  void handled(int node, long page) {
    if (watched && page != Message.NO_PAGE) {
      monitor.handled(this, node, page);
    }
  }

  Node<?> node(int node) {
    return nodes.get(node);
  }

  /** The values of another node, or null where they are not carried. */
  @Nullable Values newValues(int node) {
    return values.of(node, unitBytes);
  }

  /** The bytes of a unit of coherence: a page, or what the protocol takes for one. */
  int unitBytes() {
    return unitBytes;
  }

  /** How far addresses are shifted to the right for the number of their unit of coherence. */
  int unitShift() {
    return unitShift;
  }

  @Override
  public long pageOf(long address) {
    return address >>> unitShift;
  }

  /** The first address after the page of an address. */
  long pageEnd(long address) {
    return (pageOf(address) + 1) << unitShift;
  }

  int initialOwner(long page) {
    return settings.machine().initialOwner().of(page, page << unitShift, nodes());
  }

  /** Tells the pages about which messages are under way; known only where a monitor watches. */
  void forEachInFlight(LongConsumer taker) {
    for (Long2IntMap.Entry entry : inFlightAbout.long2IntEntrySet()) {
      if (entry.getIntValue() > 0) {
        taker.accept(entry.getLongKey());
      }
    }
  }

  /** Messages about a page have left, or one has been handled. */
  void addInFlight(long page, int messages) {
    messagesInFlight += messages;
    if (watched) {
      inFlightAbout.addTo(page, messages);
    }
  }

  /** Remembers a page for monitors, where there is one. */
  void touch(long page) {
    if (watched && touchedPages.add(page)) {
      outages.touched(page);
    }
  }

  /** The end of a run in which something went wrong as it was planned. */
  PlannedFailure plannedFailure(String sentence) {
    return new PlannedFailure(
        "%s (%s at %s)".formatted(sentence, protocol().id(), Units.durationText(nowPicos())));
  }

  /** Processes wait, and nobody is left to wake them: because of a crash, if there was one. */
  RunFailure deadlock(String sentence) {
    String excuse = outages.excuse();
    return excuse.isEmpty() ? failure(sentence) : plannedFailure(sentence + excuse);
  }

  /** The end of a run in which a process could not bear what happened to it. */
  RunFailure unborne(String sentence) {
    String circumstances = outages.circumstances();
    return circumstances.isEmpty() ? failure(sentence) : plannedFailure(sentence + circumstances);
  }

  /** The end of a run in which a process gets a signal that it cannot handle. */
  RunFailure failed(OpenFault.Waiting waiting, long page) {
    return plannedFailure(
        "process %d gets SIGSEGV: its %s access to page %d has failed"
            .formatted(
                waiting.process(),
                waiting.reference().access().name().toLowerCase(Locale.ROOT),
                page));
  }

  RunFailure failure(String sentence) {
    return new RunFailure(sentence + whereAndWhen());
  }

  @Override
  public PromiseViolation violation(Invariant invariant, String sentence, int node, long page) {
    String where = node == PageFacts.NOBODY ? "" : ", in an event of node " + node;
    String told =
        "%s breaks its promise %s at %s%s: %s"
            .formatted(
                protocol().id(), invariant.word(), Units.durationText(nowPicos()), where, sentence);
    String message = told + "; the last events were\n" + recentEvents();
    return new PromiseViolation(message, invariant.word() + ": " + sentence, node, page);
  }

  /** Who waits for which pages; empty when nobody does. */
  String waiting() {
    return livingNodes().stream()
        .flatMap(node -> node.awaitedPages().boxed())
        .sorted()
        .distinct()
        .limit(PAGES_TOLD_MAX)
        .map(this::waitingFor)
        .collect(Collectors.joining("; "));
  }

  private List<Node<?>> livingNodes() {
    return nodes.stream().filter(node -> !outages.isGone(node.self())).toList();
  }

  /** Names protocol and time and lists the last events. */
  String whereAndWhen() {
    return " (%s at %s); the last events were\n%s"
        .formatted(protocol().id(), Units.durationText(nowPicos()), recentEvents());
  }

  /**
   * The time up to which nothing can change the rights of a node; {@link Simulator#NEVER}: ever.
   */
  long horizonPicos(int node) {
    long nextPicos = simulator.nextEventPicos();
    if (nextPicos == Simulator.NEVER) {
      return nextPicos;
    }
    long reachablePicos = nextPicos + network.lookaheadPicos();
    return Math.min(simulator.nextEventPicosAt(node), reachablePicos);
  }

  /** What is measured, and from when. */
  Measurement measurement() {
    return measurement;
  }

  RunResult result(long endPicos) {
    Measurement.Usage used = measurement.until(endPicos);
    RunResult result = meters.result(endPicos, used.utilisation(), used.servicePicos());
    RunResult whole = settings.machine().isPlain() ? result : withFabric(result, used.counters());
    return checkpoints.measured(whole);
  }

  /** Adds what transport and plan have to tell. */
  private RunResult withFabric(RunResult result, Map<String, Long> counters) {
    MetricValues values = new MetricValues();
    result.metrics().forEach(values::put);
    counters.forEach(values::count);
    return result.withMetrics(values.map()).withNotes(outages.notes());
  }

  @Override
  public Settings protocolSettings() {
    return settings.protocolSettings();
  }

  @Override
  public ProtocolDescriptor<?> protocol() {
    return settings.protocol();
  }

  @Override
  public int nodes() {
    return settings.machine().nodes();
  }

  @Override
  public long nowPicos() {
    return simulator.nowPicos();
  }

  @Override
  public Access access(int node, long page) {
    return outages.isGone(node) ? Access.NONE : nodes.get(node).access(page);
  }

  @Override
  public PageFacts facts(int node, long page) {
    return outages.isGone(node) ? NO_FACTS : nodes.get(node).facts(page);
  }

  @Override
  public boolean isTorn(long page) {
    return outages.isTorn(page);
  }

  @Override
  public boolean isQuiet(long page) {
    return messagesAbout(page) == 0 && nodes.stream().allMatch(node -> isQuiet(node.self(), page));
  }

  @Override
  public int messagesAbout(long page) {
    return inFlightAbout.get(page);
  }

  @Override
  public boolean isQuiet(int node, long page) {
    return outages.isGone(node)
        || (!nodes.get(node).faulting(page) && nodes.get(node).facts(page).quiet());
  }

  @Override
  public String waitingFor(long page) {
    return new WaitingList(livingNodes(), page).text();
  }

  @Override
  public int messagesInFlight() {
    return messagesInFlight;
  }

  @Override
  public LongSortedSet touchedPages() {
    return touchedPages;
  }

  @Override
  public String recentEvents() {
    return recent.text();
  }
}
